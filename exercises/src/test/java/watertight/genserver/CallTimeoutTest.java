package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

@Exercise("2.6")
class CallTimeoutTest {

    private static final Name NAME = new Name("desk");

    private static Pid startDesk(Caller caller) throws InterruptedException {
        return GenServer.start(caller, new Desk(), StartOptions.named(NAME)).orElseThrow();
    }

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }

    /** A question that is answered after a time, by the server or from elsewhere. */
    private static Request<?> question(int number, Duration time, boolean elsewhere) {
        return elsewhere ? new Desk.Words(number, time) : new Desk.Twice(number, time);
    }

    @Simulated(tries = 60)
    @Label("A call gives up exactly when its timeout has passed: CallTimeoutException, which names whom it called")
    void givesUpInTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean byName = sim.chance();
        boolean isDefault = sim.chance();
        var timeout = isDefault ? Duration.ofSeconds(5) : millis(sim.between(0, 20_000));
        var question = question(1, timeout.plusMillis(1), sim.chance());
        lab.process("client", self -> {
            Destination desk = byName ? NAME : startDesk(self);
            if (byName) {
                startDesk(self);
            }
            Outcome outcome = Outcome.of(() ->
                    isDefault ? GenServer.call(self, desk, question) : GenServer.call(self, desk, question, timeout));
            Expect.that("a call without an answer in time", outcome).is(new Outcome.TimedOut(desk));
            Expect.that("the time then", sim.now()).is(timeout);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A call with the timeout FOREVER waits as long as it takes")
    void waitsForever(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = Duration.ofDays(sim.between(0, 1000));
        lab.process("client", self -> {
            Pid desk = startDesk(self);
            int answer = GenServer.call(self, desk, new Desk.Twice(4, time), GenServer.FOREVER);
            Expect.that("the answer", answer).is(8);
            Expect.that("the time then", sim.now()).is(time);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("The server is not told: it carries the request out, and its late answer never reaches the mailbox")
    void lateAnswersAreDropped(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int calls = sim.between(1, 3);
        boolean elsewhere = sim.chance();
        lab.process("client", self -> {
            Pid desk = startDesk(self);
            self.send(self.pid(), "a letter");
            List<Integer> asked = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                var question = question(i, millis(20), elsewhere);
                Outcome outcome = Outcome.of(() -> GenServer.call(self, desk, question, millis(5)));
                Expect.that("a call without an answer in time", outcome).is(new Outcome.TimedOut(desk));
                asked.add(i);
            }
            Simulation.pass(millis(100));
            Expect.that("what the server has done", GenServer.call(self, desk, new Desk.Done()))
                    .is(asked);
            Expect.that("the message left", self.receive()).is("a letter");
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A call that gave up watches the server no more: nothing comes when that ends")
    void watchesNoMore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int calls = sim.between(1, 3);
        boolean elsewhere = sim.chance();
        lab.process("client", self -> {
            Pid desk = startDesk(self);
            for (int i = 0; i < calls; i++) {
                var question = question(i, millis(20), elsewhere);
                Outcome.of(() -> GenServer.call(self, desk, question, millis(5)));
            }
            Simulation.pass(millis(100));
            Aftermath.isCleanEvenAfter(desk, sim, self);
        });
        lab.run();
    }

    /** A client that makes one call after the other, and knows when each is answered or gives up. */
    private static final class Forecast {
        final Simulation sim;
        final Self client;
        final Pid desk;
        Duration serverIsFree = Duration.ZERO;

        Forecast(Simulation sim, Self client, Pid desk) {
            this.sim = sim;
            this.client = client;
            this.desk = desk;
        }

        void call(int number, Duration busy, Duration timeout) throws InterruptedException {
            Duration deadline = sim.now().plus(timeout);
            serverIsFree = later(sim.now(), serverIsFree).plus(busy);
            Outcome outcome = Outcome.of(() -> GenServer.call(client, desk, new Desk.Twice(number, busy), timeout));
            Expect.that("call " + number, outcome).isOneOf(possible(number, deadline));
            Expect.that("the time then", sim.now()).is(earlier(serverIsFree, deadline));
        }

        /** If the answer and the deadline come in the same moment, either counts. */
        private Object[] possible(int number, Duration deadline) {
            return Stream.of(new Outcome.Answered(2 * number), new Outcome.TimedOut(desk))
                    .filter(outcome -> outcome instanceof Outcome.Answered
                            ? serverIsFree.compareTo(deadline) <= 0
                            : deadline.compareTo(serverIsFree) <= 0)
                    .toArray();
        }

        private static Duration later(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        private static Duration earlier(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
        }
    }

    @Simulated(tries = 300)
    @Label("Each call of a sequence gets its own answer or gives up in time, whatever became of those before it")
    void nextCallIsNotConfused(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var busy = Lab.several(sim.between(1, 5), () -> millis(sim.between(0, 6)));
        var timeouts = Lab.several(busy.size(), () -> millis(sim.between(0, 7)));
        lab.process("client", self -> {
            Pid desk = startDesk(self);
            var forecast = new Forecast(sim, self, desk);
            for (int i = 0; i < busy.size(); i++) {
                forecast.call(i, busy.get(i), timeouts.get(i));
            }
            Simulation.pass(millis(100));
            Aftermath.isCleanEvenAfter(desk, sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("An answer in the very moment of giving up is returned or dropped; it is never left in the mailbox")
    void answeredAtTheDeadline(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean elsewhere = sim.chance();
        boolean letters = sim.chance();
        lab.process("client", self -> {
            Pid client = self.pid();
            Pid desk = startDesk(self);
            if (letters) {
                client.send("a letter");
            }
            var question = question(4, millis(5), elsewhere);
            Outcome outcome = Outcome.of(() -> GenServer.call(self, desk, question, millis(5)));
            Expect.that("the call that is answered at its deadline", outcome)
                    .isOneOf(new Outcome.Answered(elsewhere ? Desk.words(4) : 8), new Outcome.TimedOut(desk));
            Expect.that("the next answer", GenServer.call(self, desk, new Desk.Twice(5)))
                    .is(10);
            if (letters) {
                Expect.that("the message left", self.receive()).is("a letter");
            }
            Aftermath.isCleanEvenAfter(desk, sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A plain thread's call gives up too, and leaves no process behind")
    void fromAPlainThread(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var question = question(1, millis(50), sim.chance());
        lab.play(() -> {
            Pid desk = startDesk(lab.node());
            Outcome outcome = Outcome.of(() -> GenServer.call(lab.node(), desk, question, millis(5)));
            Expect.that("a call without an answer in time", outcome).is(new Outcome.TimedOut(desk));
            Simulation.pass(millis(100));
            Expect.that("the processes left", lab.node().processes()).is(List.of(desk));
        });
    }
}
