package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** What becomes of an agent, and of those who asked it, when a function fails. */
@Exercise("2.16")
class AgentCrashTest {

    private static Agent<Integer> start(Caller caller) throws InterruptedException {
        return new Agent<>(Agent.start(caller, () -> 1).orElseThrow());
    }

    private static int fail(Duration time, RuntimeException thrown) {
        try {
            Simulation.pass(time);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
        throw thrown;
    }

    private static Object ask(Caller caller, Agent<Integer> agent, int kind, Duration time, RuntimeException thrown)
            throws InterruptedException {
        return switch (kind) {
            case 0 -> agent.get(caller, state -> fail(time, thrown));
            case 1 -> {
                agent.update(caller, state -> fail(time, thrown));
                yield "updated";
            }
            default -> agent.getAndUpdate(caller, state -> new Agent.Change<>("", fail(time, thrown)));
        };
    }

    @Simulated(tries = 60)
    @Label("A function that throws crashes the agent: its caller, and all who wait, are told with what")
    void crashesTheAgent(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        int kind = sim.between(0, 2);
        int others = sim.between(0, 2);
        var time = Duration.ofMillis(sim.between(2, 9));
        lab.process("client", self -> {
            Agent<Integer> agent = start(self);
            var end = new Outcome.Ended(agent.address(), new ExitReason.Crash(boom));
            for (int i = 0; i < others; i++) {
                lab.process("client " + (i + 2), other -> {
                    Lab.settle();
                    Expect.that("another's call", Outcome.of(() -> agent.get(other, state -> state)))
                            .is(end);
                });
            }
            Expect.that("the call", Outcome.of(() -> ask(self, agent, kind, time, boom)))
                    .is(end);
            Expect.that("the time then", sim.now()).is(time);
            Expect.that("a call afterwards", Outcome.of(() -> agent.get(self, state -> state)))
                    .is(new Outcome.Ended(agent.address(), ExitReason.NO_PROCESS));
            agent.cast(self, state -> state);
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A function that throws in a cast crashes the agent too, and who cast it does not notice")
    void castCrashesTheAgent(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        lab.process("client", self -> {
            Agent<Integer> agent = start(self);
            agent.cast(self, state -> fail(Duration.ZERO, boom));
            Lab.settle();
            Expect.that("the reason the agent ended with", lab.reasonOf((Pid) agent.address()))
                    .is(new ExitReason.Crash(boom));
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A function of getAndUpdate that returns null crashes the agent")
    void nullCrashesTheAgent(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Outcome> outcomes = new ArrayList<>();
        lab.start("the test", () -> {
            Agent<Integer> agent = start(lab.node());
            outcomes.add(Outcome.of(() -> agent.getAndUpdate(lab.node(), state -> null)));
        });
        // Not lab.run(): here a crash of any kind will do.
        sim.run();
        boolean crashed = outcomes.get(0) instanceof Outcome.Ended ended && ended.reason() instanceof ExitReason.Crash;
        Expect.that("the call ended with a crash of the agent", crashed).isTrue();
    }

    @Simulated(tries = 40)
    @Label("If the first state can't be made, the agent has not started, and its starter is told why")
    void failsToStart(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        lab.process("client", self -> {
            StartResult result = Agent.start(self, () -> fail(Duration.ZERO, boom));
            Expect.that("start", result).is(new StartResult.Failed(new ExitReason.Crash(boom)));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("Whoever is linked to the agent falls with it, even if it catches what its call throws")
    void linkedCallersFall(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        int kind = sim.between(0, 2);
        lab.play(() -> {
            Pid client = lab.node().spawn(self -> {
                var agent = new Agent<Integer>(Agent.startLink(self, () -> 1).orElseThrow());
                Outcome.of(() -> ask(self, agent, kind, Duration.ZERO, boom));
                Lab.forever();
            });
            Lab.settle();
            Expect.that("the reason the caller ended with", lab.reasonOf(client))
                    .is(new ExitReason.Crash(boom));
        });
    }

    @Simulated(tries = 1000)
    @Label("An agent that ends in the very moment its caller gives up leaves nothing behind, whatever came first")
    void endsAtTheDeadline(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        var time = Duration.ofMillis(sim.between(1, 3));
        boolean killed = sim.chance();
        lab.process("client", self -> {
            Agent<Integer> agent = start(self);
            Pid pid = (Pid) agent.address();
            if (killed) {
                lab.node().spawn(killer -> {
                    Simulation.pass(time);
                    lab.node().kill(pid);
                });
            }
            Duration busy = killed ? Duration.ofSeconds(1) : time;
            Outcome outcome = Outcome.of(() -> agent.get(self, state -> fail(busy, boom), time));
            Expect.that("the call", outcome)
                    .isOneOf(
                            new Outcome.TimedOut(pid),
                            new Outcome.Ended(pid, killed ? ExitReason.KILLED : new ExitReason.Crash(boom)));
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }
}
