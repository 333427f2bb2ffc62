package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

@Exercise("2.4")
class CallTest {

    private static final Name NAME = new Name("desk");

    private static Pid startDesk(Caller caller) throws InterruptedException {
        return GenServer.start(caller, new Desk(), StartOptions.named(NAME)).orElseThrow();
    }

    /**
     * Asks one of the two kinds of questions, and looks at the answer, whose type the request says. It has no timeout:
     * an answer that is never taken is to show as a wait without end.
     */
    private static void ask(Caller caller, Destination desk, int number, boolean elsewhere, Duration time)
            throws InterruptedException {
        if (elsewhere) {
            String words = GenServer.call(caller, desk, new Desk.Words(number, time), GenServer.FOREVER);
            Expect.that("the answer to the question for the words of " + number, words)
                    .is(Desk.words(number));
        } else {
            int twice = GenServer.call(caller, desk, new Desk.Twice(number, time), GenServer.FOREVER);
            Expect.that("the answer to the question for twice " + number, twice).is(2 * number);
        }
    }

    @Simulated(tries = 300)
    @Label("However many call at once, each gets the answer to its own question, at once or from elsewhere")
    void answersTheCaller(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int clients = sim.between(1, 4);
        int questions = sim.between(1, 3);
        var elsewhere = Lab.several(clients * questions, sim::chance);
        var times = Lab.several(clients * questions, () -> Duration.ofMillis(sim.between(0, 2)));
        lab.start("the test", () -> {
            Pid desk = startDesk(lab.node());
            for (int client = 0; client < clients; client++) {
                int first = client * questions;
                lab.process("client " + (client + 1), self -> {
                    for (int i = first; i < first + questions; i++) {
                        ask(self, desk, i, elsewhere.get(i), times.get(i));
                    }
                });
            }
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A name will do as well as a pid: the call goes to whoever has it now")
    void callsByName(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int holders = sim.between(1, 3);
        lab.process("client", self -> {
            for (int i = 1; i <= holders; i++) {
                Pid desk = startDesk(self);
                GenServer.cast(self, desk, i);
                Expect.that("what the server called by name has done", GenServer.call(self, NAME, new Desk.Done()))
                        .is(List.of(i));
                self.node().kill(desk);
            }
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A plain thread can call too, by the node, and leaves no process behind")
    void callsFromAPlainThread(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean elsewhere = sim.chance();
        boolean byName = sim.chance();
        var time = Duration.ofMillis(sim.between(0, 9));
        lab.play(() -> {
            Pid desk = startDesk(lab.node());
            ask(lab.node(), byName ? NAME : desk, 21, elsewhere, time);
            Lab.settle();
            Expect.that("the processes left", lab.node().processes()).is(List.of(desk));
        });
    }

    @Simulated(tries = 60)
    @Label("What one caller casts and calls is served in the order it was sent")
    void keepsOrder(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var casts = Lab.several(sim.between(1, 6), sim::chance);
        lab.process("client", self -> {
            Pid desk = startDesk(self);
            List<Integer> sent = new ArrayList<>();
            for (boolean cast : casts) {
                int number = sent.size();
                sent.add(number);
                if (cast) {
                    GenServer.cast(self, desk, number);
                } else {
                    ask(self, desk, number, false, Duration.ZERO);
                }
            }
            Expect.that("what the server has done", GenServer.call(self, desk, new Desk.Done()))
                    .is(sent);
        });
        lab.run();
    }

    @Simulated(tries = 10)
    @Label("Calling a name that nobody has fails at once: ServerEndedException, with NO_PROCESS")
    void unknownName(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("client", self -> {
            Outcome outcome = Outcome.of(() -> GenServer.call(self, NAME, new Desk.Done()));
            Expect.that("the call of nobody", outcome).is(new Outcome.Ended(NAME, ExitReason.NO_PROCESS));
            Expect.that("the time then", sim.now()).is(Duration.ZERO);
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    /** A server that calls itself when it is called, and answers what came of that. */
    private record Narcissus() implements GenServer<Self, Narcissus.Ask, Integer> {

        record Ask(Destination itself) implements Request<Outcome> {}

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Ask ask, From from, Self self) throws InterruptedException {
            return CallResult.reply(Outcome.of(() -> GenServer.call(self, ask.itself(), ask)), self);
        }
    }

    @Simulated(tries = 20)
    @Label("A server that calls itself, by pid or by name, fails at once with CallingSelfException, and may go on")
    void callsItself(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var byName = Lab.several(sim.between(1, 3), sim::chance);
        lab.process("client", self -> {
            Pid server = GenServer.start(self, new Narcissus(), StartOptions.named(NAME))
                    .orElseThrow();
            for (boolean name : byName) {
                Destination itself = name ? NAME : server;
                Expect.that("the server's call of itself", GenServer.call(self, server, new Narcissus.Ask(itself)))
                        .is(new Outcome.CalledItself(itself));
                Expect.that("the time then", sim.now()).is(Duration.ZERO);
            }
            Expect.that(
                            "messages left in the server's mailbox",
                            lab.node().info(server).orElseThrow().mailboxLength())
                    .is(0);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label(
            "A caller that ends while it waits does not disturb the server: the request is carried out, others are served")
    void survivesItsCallers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean elsewhere = sim.chance();
        var time = Duration.ofMillis(sim.between(2, 5));
        var killedAt = Duration.ofMillis(sim.between(0, 6));
        lab.play(() -> {
            Pid desk = startDesk(lab.node());
            Pid caller = lab.node().spawn(self -> ask(self, desk, 1, elsewhere, time));
            Lab.settle();
            Simulation.pass(killedAt);
            lab.node().kill(caller);
            ask(lab.node(), desk, 2, false, Duration.ZERO);
            Expect.that("what the server has done", GenServer.call(lab.node(), desk, new Desk.Done()))
                    .is(List.of(1, 2));
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Calling.class).check();
    }
}
