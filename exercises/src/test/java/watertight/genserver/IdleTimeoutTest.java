package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.Recorder.Step;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Lab;
import watertight.process.Pid;

@Exercise("2.14")
class IdleTimeoutTest {

    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(10);
    /** A timeout that comes again and again is to be found soon. */
    private static final long STEPS = 5_000;

    private static final String TIMEOUT = "info " + new IdleTimeout();
    private static final List<String> KINDS = List.of("cast", "call", "info");

    /** Gives a server something to do, of some kind. */
    private static void give(Caller caller, Pid server, String kind, Step step) throws InterruptedException {
        switch (kind) {
            case "cast" -> GenServer.cast(caller, server, step);
            case "call" -> GenServer.call(caller, server, step);
            default -> server.send(step);
        }
    }

    /** A server that waits for so long when it has initialised. */
    private static Recorder waiting(Duration idle) {
        return new Recorder(self -> InitResult.ok(List.of("init")).withTimeout(idle));
    }

    @Simulated(tries = 60)
    @Label("If no message comes in time, the server is told so, once")
    void tells(@ForAll Simulation sim) {
        var lab = new Lab(sim.withBudget(STEPS));
        var server = waiting(IDLE);
        lab.play(() -> {
            GenServer.start(lab.node(), server).orElseThrow();
            Simulation.pass(IDLE.minusMillis(1));
            Expect.that("the state just before", server.state()).is(List.of("init"));
            Simulation.pass(2);
            Expect.that("the state just after", server.state()).is(List.of("init", TIMEOUT));
            Simulation.pass(LONG);
            Expect.that("the state much later", server.state()).is(List.of("init", TIMEOUT));
        });
    }

    @Simulated(tries = 60)
    @Label("Every callback can ask for it: after a cast, a call, info or a continue")
    void afterAnyCallback(@ForAll Simulation sim) {
        var lab = new Lab(sim.withBudget(STEPS));
        String kind = sim.oneOf(KINDS);
        boolean continues = sim.chance();
        var server = new Recorder();
        Step waits = Step.of("wait").thenWaits(IDLE);
        lab.play(() -> {
            Pid pid = GenServer.start(lab.node(), server).orElseThrow();
            give(lab.node(), pid, kind, continues ? Step.of("go on").thenGoesOn(waits) : waits);
            Lab.settle();
            List<String> before = server.state();
            Expect.that("the last thing before", before.getLast()).is((continues ? "continue" : kind) + " wait");
            Simulation.pass(IDLE);
            Expect.that("the last thing after", server.state().getLast()).is(TIMEOUT);
            Expect.that("callbacks that ran in between", server.state().size() - before.size())
                    .is(1);
        });
    }

    @Simulated(tries = 100)
    @Label("Any message that comes in time cancels it, for good")
    void anyMessageCancels(@ForAll Simulation sim) {
        var lab = new Lab(sim.withBudget(STEPS));
        String kind = sim.oneOf(KINDS);
        Duration delay = Duration.ofMillis(sim.between(0, 49));
        var server = waiting(IDLE);
        lab.play(() -> {
            Pid pid = GenServer.start(lab.node(), server).orElseThrow();
            Simulation.pass(delay);
            give(lab.node(), pid, kind, Step.of("hello"));
            Expect.that("the time then", sim.now()).is(delay);
            Lab.settle();
            Expect.that("the state then", server.state()).is(List.of("init", kind + " hello"));
            Simulation.pass(LONG);
            Expect.that("the state much later", server.state()).is(List.of("init", kind + " hello"));
        });
    }

    @Simulated(tries = 60)
    @Label("Asked for again, it begins anew with the message that asked for it")
    void beginsAnew(@ForAll Simulation sim) {
        var lab = new Lab(sim.withBudget(STEPS));
        String kind = sim.oneOf(KINDS);
        Duration delay = Duration.ofMillis(sim.between(2, 49));
        var server = waiting(IDLE);
        lab.play(() -> {
            Pid pid = GenServer.start(lab.node(), server).orElseThrow();
            Simulation.pass(delay);
            give(lab.node(), pid, kind, Step.of("again").thenWaits(IDLE));
            Simulation.pass(IDLE.minusMillis(1));
            Expect.that("the state just before", server.state()).is(List.of("init", kind + " again"));
            Simulation.pass(2);
            Expect.that("the state just after", server.state()).is(List.of("init", kind + " again", TIMEOUT));
        });
    }

    @Simulated(tries = 300)
    @Label("When a message comes in the very moment of the timeout, no timeout comes after the message")
    void inTheVeryMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim.withBudget(STEPS));
        var server = waiting(IDLE);
        lab.play(() -> {
            Pid pid = GenServer.start(lab.node(), server).orElseThrow();
            Simulation.pass(IDLE);
            pid.send(Step.of("hello"));
            Simulation.pass(LONG);
            Expect.that("the state in the end", server.state())
                    .isOneOf(List.of("init", "info hello"), List.of("init", TIMEOUT, "info hello"));
        });
    }

    @Simulated(tries = 60)
    @Label("A timeout of zero comes at once, but after the messages that wait already: they cancel it")
    void zero(@ForAll Simulation sim) {
        var lab = new Lab(sim.withBudget(STEPS));
        int casts = sim.between(0, 3);
        var server = new Recorder(self -> {
            for (int i = 1; i <= casts; i++) {
                GenServer.cast(self, self.pid(), Step.of(i));
            }
            return InitResult.ok(List.of("init")).withTimeout(Duration.ZERO);
        });
        var expected = new ArrayList<>(List.of("init"));
        for (int i = 1; i <= casts; i++) {
            expected.add("cast " + i);
        }
        if (casts == 0) {
            expected.add(TIMEOUT);
        }
        lab.play(() -> {
            GenServer.start(lab.node(), server).orElseThrow();
            Lab.settle();
            Expect.that("the state then", server.state()).is(expected);
            Simulation.pass(LONG);
            Expect.that("the state much later", server.state()).is(expected);
        });
    }
}
