package watertight.genserver;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Destination;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

@Exercise("2.7")
class ServerDeathTest {

    private static final Name NAME = new Name("desk");

    private record Ask() implements Request<String> {}

    private static ExitReason any(Simulation sim) {
        return sim.oneOf(List.of(
                ExitReason.NORMAL,
                ExitReason.SHUTDOWN,
                ExitReason.shutdown("tired"),
                ExitReason.crash("broken"),
                ExitReason.KILLED));
    }

    /** A process that takes one call, hands on who waits for the answer, and ends after a time without having answered. */
    private static Body dying(Duration time, ExitReason reason, Consumer<From> waiting) {
        return self -> {
            waiting.accept(self.receive(Protocol.Call.class).from());
            Simulation.pass(time);
            throw self.exit(reason);
        };
    }

    private static Outcome ask(Self self, Destination server) throws InterruptedException {
        return Outcome.of(() -> GenServer.call(self, server, new Ask()));
    }

    @Simulated(tries = 100)
    @Label("If the server ends without an answer the call fails at once, with its reason, whatever it is, even normal")
    void failsWithTheReason(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        var time = Duration.ofMillis(sim.between(0, 100));
        boolean byName = sim.chance();
        lab.process("client", self -> {
            Pid pid = lab.node().spawn(dying(time, reason, from -> {}));
            lab.node().register(NAME, pid);
            Destination server = byName ? NAME : pid;
            Expect.that("the call", ask(self, server)).is(new Outcome.Ended(server, reason));
            Expect.that("the time then", sim.now()).is(time);
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A server that is killed, or ended by a signal, while it is busy with the call is no different")
    void endedFromOutside(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean kill = sim.chance();
        ExitReason reason = kill ? ExitReason.KILLED : ExitReason.shutdown("tired");
        var time = Duration.ofMillis(sim.between(1, 100));
        boolean elsewhere = sim.chance();
        lab.process("client", self -> {
            Pid desk = GenServer.start(self, new Desk()).orElseThrow();
            lab.node().spawn(other -> {
                Simulation.pass(time);
                if (kill) {
                    lab.node().kill(desk);
                } else {
                    other.exit(desk, reason);
                }
            });
            Request<?> request =
                    elsewhere ? new Desk.Words(4, Duration.ofSeconds(1)) : new Desk.Twice(4, Duration.ofSeconds(1));
            Expect.that("the call", Outcome.of(() -> GenServer.call(self, desk, request)))
                    .is(new Outcome.Ended(desk, reason));
            Expect.that("the time then", sim.now()).is(time);
            Simulation.pass(Duration.ofSeconds(2));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("Calling a server that has ended fails at once: ServerEndedException, with NO_PROCESS")
    void deadBefore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        lab.process("client", self -> {
            Pid dead = lab.node().spawn(other -> {
                throw other.exit(reason);
            });
            Lab.settle();
            Duration asked = sim.now();
            Expect.that("the call", ask(self, dead)).is(new Outcome.Ended(dead, ExitReason.NO_PROCESS));
            Expect.that("the time that took", sim.now().minus(asked)).is(Duration.ZERO);
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 400)
    @Label("If the server ends in the moment it is called, the call fails once: with its reason, or with NO_PROCESS")
    void endsWhileItIsCalled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("client", self -> {
            Pid desk = GenServer.start(self, new Desk()).orElseThrow();
            lab.node().spawn(other -> lab.node().kill(desk));
            Expect.that("the call", Outcome.of(() -> GenServer.call(self, desk, new Desk.Twice(4))))
                    .isOneOf(
                            new Outcome.Answered(8),
                            new Outcome.Ended(desk, ExitReason.KILLED),
                            new Outcome.Ended(desk, ExitReason.NO_PROCESS));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("Whoever else was to answer comes too late: once the call has failed, the answer is dropped")
    void answerAfterTheDeath(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        var later = Duration.ofMillis(sim.between(1, 9));
        lab.process("client", self -> {
            Pid server = lab.node()
                    .spawn(dying(
                            Duration.ZERO,
                            reason,
                            from -> lab.node().spawn(clerk -> {
                                Simulation.pass(later);
                                GenServer.reply(from, "a late answer");
                            })));
            Expect.that("the call", ask(self, server)).is(new Outcome.Ended(server, reason));
            Simulation.pass(Duration.ofMillis(20));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("An answer from elsewhere in the moment of the death counts or not; it is never left in the mailbox")
    void answerWithTheDeath(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        lab.process("client", self -> {
            Pid server = lab.node()
                    .spawn(dying(
                            Duration.ZERO,
                            reason,
                            from -> lab.node().spawn(clerk -> GenServer.reply(from, "the answer"))));
            self.send(self.pid(), "a letter");
            Expect.that("the call", ask(self, server))
                    .isOneOf(new Outcome.Answered("the answer"), new Outcome.Ended(server, reason));
            Expect.that("the message left", self.receive()).is("a letter");
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("The caller's own watch over the server is not touched: its Down stays in the mailbox, and so do letters")
    void ownWatchStays(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        lab.process("client", self -> {
            Pid server = lab.node().spawn(dying(Duration.ZERO, reason, from -> {}));
            var watch = self.monitor(server);
            self.send(self.pid(), "a letter");
            Expect.that("the call", ask(self, server)).is(new Outcome.Ended(server, reason));
            Expect.that("the first message left", self.receive()).is("a letter");
            Expect.that("the second message left", self.receive()).is(new Down(watch, server, reason));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("All who wait for the server are told, plain threads too, and the next holder of its name serves on")
    void everyoneIsTold(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int clients = sim.between(1, 4);
        lab.start("the test", () -> {
            Pid first = GenServer.start(lab.node(), new Desk(), StartOptions.named(NAME))
                    .orElseThrow();
            var slow = new Desk.Twice(4, Duration.ofSeconds(1));
            for (int i = 0; i < clients; i++) {
                lab.process(
                        "client " + (i + 1),
                        self -> Expect.that("the call", Outcome.of(() -> GenServer.call(self, NAME, slow)))
                                .is(new Outcome.Ended(NAME, ExitReason.KILLED)));
            }
            lab.start(
                    "plain thread",
                    () -> Expect.that("the call", Outcome.of(() -> GenServer.call(lab.node(), NAME, slow)))
                            .is(new Outcome.Ended(NAME, ExitReason.KILLED)));
            Lab.settle();
            lab.node().kill(first);
            GenServer.start(lab.node(), new Desk(), StartOptions.named(NAME));
            Expect.that("the answer of the next server", GenServer.call(lab.node(), NAME, new Desk.Twice(4)))
                    .is(8);
        });
        lab.run();
    }
}
