package watertight.genserver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;

@Exercise("2.16")
class AgentTest {

    private static final Name NAME = new Name("agent");

    private static Agent<Integer> start(Caller caller, int initial) throws InterruptedException {
        return new Agent<>(Agent.start(caller, () -> initial).orElseThrow());
    }

    /** An agent, and beside it a plain number that should be what it holds. */
    private static final class Twin {
        final Caller caller;
        final Agent<Integer> agent;
        int expected;

        Twin(Caller caller, int initial) throws InterruptedException {
            this.caller = caller;
            this.agent = start(caller, initial);
            this.expected = initial;
        }

        void step(int kind, int number) throws InterruptedException {
            switch (kind) {
                case 0 ->
                    Expect.that("get", agent.get(caller, state -> state * number))
                            .is(expected * number);
                case 1 -> agent.update(caller, state -> state + number);
                case 2 -> agent.cast(caller, state -> state - number);
                default ->
                    Expect.that("getAndUpdate", agent.getAndUpdate(caller, state -> change(state, number)))
                            .is("it was " + expected);
            }
            expected += switch (kind) {
                case 0 -> 0;
                case 1 -> number;
                case 2 -> -number;
                default -> 2 * number;
            };
        }

        private static Agent.Change<String, Integer> change(int state, int number) {
            return new Agent.Change<>("it was " + state, state + 2 * number);
        }
    }

    @Simulated(tries = 100)
    @Label("get, update, getAndUpdate and cast do what their functions say, in the order one caller sends them")
    void doesWhatTheFunctionsSay(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int initial = sim.between(0, 9);
        var kinds = Lab.several(sim.between(1, 8), () -> sim.between(0, 3));
        boolean process = sim.chance();
        lab.process("client", self -> {
            var twin = new Twin(process ? self : lab.node(), initial);
            for (int i = 0; i < kinds.size(); i++) {
                twin.step(kinds.get(i), i + 1);
            }
            Expect.that("what the agent holds at last", twin.agent.get(self, state -> state))
                    .is(twin.expected);
            Aftermath.isClean(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("Every function runs in the agent's process, the one that makes the first state too")
    void runInTheAgent(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("client", self -> {
            Pid pid = Agent.start(self, () -> List.of(lab.here())).orElseThrow();
            var agent = new Agent<List<Pid>>(pid);
            Expect.that("where initial ran", agent.get(self, state -> state)).is(List.of(pid));
            Expect.that("where the function of get ran", agent.get(self, state -> lab.here()))
                    .is(pid);
            agent.update(self, state -> List.of(lab.here()));
            Expect.that("where the function of update ran", agent.get(self, state -> state))
                    .is(List.of(pid));
            agent.cast(self, state -> List.of(lab.here(), lab.here()));
            Expect.that("where the function of cast ran", agent.get(self, state -> state))
                    .is(List.of(pid, pid));
            Pid here = agent.getAndUpdate(self, state -> new Agent.Change<>(lab.here(), state));
            Expect.that("where the function of getAndUpdate ran", here).is(pid);
        });
        lab.run();
    }

    @Simulated(tries = 200)
    @Label("Updates of many callers at once are done one after the other: none is lost, none sees another's half")
    void updatesAreAtomic(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int clients = sim.between(1, 4);
        int times = sim.between(1, 4);
        var kind = Lab.several(clients, () -> sim.between(0, 2));
        List<Integer> tickets = new ArrayList<>();
        lab.start("the test", () -> {
            Agent<Integer> agent = start(lab.node(), 0);
            for (int client = 0; client < clients; client++) {
                int how = kind.get(client);
                lab.process("client " + (client + 1), self -> {
                    for (int i = 0; i < times; i++) {
                        countUp(self, agent, how, tickets);
                    }
                });
            }
            Lab.settle();
            Expect.that("what the agent holds at last", agent.get(lab.node(), state -> state))
                    .is(clients * times);
        });
        lab.run();
        Expect.that(
                        "tickets given twice",
                        tickets.size() - tickets.stream().distinct().count())
                .is(0L);
    }

    private static void countUp(Caller caller, Agent<Integer> agent, int how, List<Integer> tickets)
            throws InterruptedException {
        switch (how) {
            case 0 -> agent.update(caller, state -> state + 1);
            case 1 -> agent.cast(caller, state -> state + 1);
            default -> tickets.add(agent.getAndUpdate(caller, state -> new Agent.Change<>(state, state + 1)));
        }
    }

    @Simulated(tries = 40)
    @Label("Each agent holds its own state, and is stopped like any server")
    void holdsItsOwn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int agents = sim.between(2, 4);
        lab.process("client", self -> {
            List<Agent<Integer>> all = new ArrayList<>();
            for (int i = 0; i < agents; i++) {
                all.add(start(self, i));
            }
            for (Agent<Integer> agent : all) {
                agent.update(self, state -> 10 * state);
            }
            List<Integer> held = new ArrayList<>();
            for (Agent<Integer> agent : all) {
                held.add(agent.get(self, state -> state));
                agent.stop(self);
                Expect.that("how it ended", lab.reasonOf((Pid) agent.address())).is(ExitReason.NORMAL);
            }
            Expect.that("what they held", held)
                    .is(IntStream.range(0, agents).map(i -> 10 * i).boxed().toList());
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A name will do as well; a name that is taken starts nothing, and nothing runs")
    void worksByName(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<String> ran = new ArrayList<>();
        lab.process("client", self -> {
            Pid first = Agent.start(self, () -> 1, StartOptions.named(NAME)).orElseThrow();
            StartResult second = Agent.start(self, () -> ran.add("the second"), StartOptions.named(NAME));
            Expect.that("the second start", second).is(new StartResult.AlreadyStarted(first));
            var agent = new Agent<Integer>(NAME);
            agent.cast(self, state -> state + 1);
            Expect.that("what the agent holds", agent.get(self, state -> state)).is(2);
            agent.stop(self);
            Expect.that("get from a name that nobody has", Outcome.of(() -> agent.get(self, state -> state)))
                    .is(new Outcome.Ended(NAME, ExitReason.NO_PROCESS));
            agent.cast(self, state -> state + 1);
            Expect.that("what ran for the second start", ran).is(List.of());
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Agent.class).check();
    }
}
