package watertight.genserver;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Lab;
import watertight.process.Pid;

/** What an agent's callers see of functions that take their time. */
@Exercise("2.16")
class SlowAgentTest {

    private static Agent<Integer> start(Caller caller, int initial) throws InterruptedException {
        return new Agent<>(Agent.start(caller, () -> initial).orElseThrow());
    }

    @Simulated(tries = 60)
    @Label("If the function takes too long the caller gives up in time; the agent finishes its work all the same")
    void finishesItsWork(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean isDefault = sim.chance();
        var timeout = isDefault ? GenServer.DEFAULT_TIMEOUT : Duration.ofMillis(sim.between(0, 90));
        int kind = sim.between(0, 2);
        lab.process("client", self -> {
            Agent<Integer> agent = start(self, 1);
            var slow = new Slow(timeout.plusMillis(10));
            Outcome outcome = Outcome.of(() -> slow.ask(self, agent, kind, isDefault ? null : timeout));
            Expect.that("the call", outcome).is(new Outcome.TimedOut(agent.address()));
            Expect.that("the time then", sim.now()).is(timeout);
            Expect.that("what the agent holds later", agent.get(self, state -> state))
                    .is(kind == 0 ? 1 : 2);
            Aftermath.isCleanEvenAfter((Pid) agent.address(), sim, self);
        });
        lab.run();
    }

    /** Functions that take their time. */
    private record Slow(Duration time) {

        int plus(int number, int state) {
            try {
                Simulation.pass(time);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            return state + number;
        }

        /** Asks one of three things, with a timeout or, if that is null, with the default. */
        Object ask(Caller caller, Agent<Integer> agent, int kind, Duration timeout) throws InterruptedException {
            Duration given = timeout == null ? GenServer.DEFAULT_TIMEOUT : timeout;
            return switch (kind) {
                case 0 ->
                    timeout == null
                            ? agent.get(caller, state -> plus(0, state))
                            : agent.get(caller, state -> plus(0, state), given);
                case 1 -> {
                    agent.update(caller, state -> plus(1, state), given);
                    yield "updated";
                }
                default -> agent.getAndUpdate(caller, state -> new Agent.Change<>("", plus(1, state)), given);
            };
        }
    }

    @Simulated(tries = 20)
    @Label("cast does not wait for its function")
    void castDoesNotWait(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var slow = new Slow(Duration.ofSeconds(sim.between(1, 3)));
        lab.process("client", self -> {
            Agent<Integer> agent = start(self, 1);
            agent.cast(self, state -> slow.plus(1, state));
            Expect.that("the time when cast returned", sim.now()).is(Duration.ZERO);
            Expect.that("what the agent holds later", agent.get(self, state -> state))
                    .is(2);
            Expect.that("the time then", sim.now()).is(slow.time());
        });
        lab.run();
    }
}
