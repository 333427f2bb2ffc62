package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;

/** A child ends, and it alone is started again. */
@Exercise("3.5")
class OneForOneTest {

    private static final Name NAME = new Name("desk");

    private static SupervisorSpec spec(List<ChildSpec> children) {
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE, children);
    }

    @Simulated(tries = 60)
    @Label("A child that crashes is started again, and nobody else")
    void restartsThatOne(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        String id = sim.oneOf(List.of("a", "b", "c"));
        var others = new ArrayList<>(List.of("a", "b", "c"));
        others.remove(id);
        lab.play(() -> {
            crew.supervise(spec(crew.specs("a", "b", "c")));
            List<Pid> before = crew.pids(others.toArray(String[]::new));
            crew.skipNews();
            crew.crash(id);
            Expect.that("what happened", crew.news()).is(List.of(id + " terminates: crash", id + " starts"));
            Expect.that("the others' processes", crew.pids(others.toArray(String[]::new)))
                    .is(before);
            Expect.that("the others are alive", before.stream().allMatch(Pid::isAlive))
                    .isTrue();
        });
    }

    @Simulated(tries = 20)
    @Label("A child that is killed has crashed, too")
    void killedIsCrashed(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        Restart restart = sim.oneOf(List.of(Restart.PERMANENT, Restart.TRANSIENT));
        lab.play(() -> {
            crew.supervise(spec(List.of(crew.worker("a").spec(restart))));
            crew.kill("a");
            Expect.that("what happened", crew.news()).is(List.of("a starts", "a starts"));
        });
    }

    @Simulated(tries = 20)
    @Label("What is started again is a new process with fresh state, and its name leads to it")
    void startsAfresh(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor =
                    crew.supervise(spec(List.of(crew.worker("a").named(NAME).spec())));
            Pid old = crew.pid("a");
            GenServer.cast(lab.node(), NAME, new Worker.Work());
            Expect.that("the work done", GenServer.call(lab.node(), NAME, new Worker.Done()))
                    .is(1);
            crew.crash("a");
            Expect.that("the old process is alive", old.isAlive()).isFalse();
            Expect.that("the work done by whoever has the name", GenServer.call(lab.node(), NAME, new Worker.Done()))
                    .is(0);
            Pid fresh = lab.node().whereis(NAME).orElseThrow();
            Expect.that("the supervisor's children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(new ChildInfo("a", new ChildState.Running(fresh), ChildType.WORKER)));
        });
    }

    @Simulated(tries = 40)
    @Label("A child that was started again keeps its place in the order")
    void keepsItsPlace(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        String id = sim.oneOf(List.of("a", "b", "c"));
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(crew.specs("a", "b", "c")));
            crew.crash(id);
            Expect.that(
                            "the children, the last one first",
                            Supervisor.whichChildren(lab.node(), supervisor).stream()
                                    .map(ChildInfo::pid)
                                    .map(pid -> pid.orElse(null))
                                    .toList())
                    .is(crew.pids("c", "b", "a"));
            crew.skipNews();
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("what happened", crew.news()).is(Crew.each(List.of("c", "b", "a"), "terminates: shutdown"));
        });
    }

    @Simulated(tries = 40)
    @Label("Three restarts in five seconds are put up with, and later again three")
    void withinTheIntensity(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(crew.specs("a", "b")));
            for (int round = 1; round <= 4; round++) {
                for (int i = 0; i < 3; i++) {
                    crew.crash(sim.oneOf(List.of("a", "b")));
                }
                Expect.that("starts after " + 3 * round + " crashes", crew.starts("a") + crew.starts("b"))
                        .is(2 + 3 * round);
                Simulation.pass(Duration.ofSeconds(5));
            }
            Expect.that("the supervisor is alive", supervisor.isAlive()).isTrue();
        });
    }

    @Simulated(tries = 20)
    @Label("Only restarts count: however many children have ended for good, three restarts are put up with")
    void onlyRestartsCount(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        List<String> others = List.of("b", "c", "d").subList(0, sim.between(1, 3));
        var children = new ArrayList<>(crew.specs("a"));
        others.forEach(id -> children.add(crew.worker(id).spec(Restart.TRANSIENT)));
        lab.play(() -> {
            crew.supervise(spec(children));
            for (String id : others) {
                crew.end(id, ExitReason.NORMAL);
            }
            crew.crash("a");
            crew.crash("a");
            crew.crash("a");
            Expect.that("starts of a, which crashed three times after normal ends of " + others, crew.starts("a"))
                    .is(4);
        });
    }

    @Simulated(tries = 100)
    @Label("Two children that end at the same time are both started again")
    void twoAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(crew.specs("a", "b", "c")));
            crew.crash("c", "a");
            Expect.that("starts of a, b and c", List.of(crew.starts("a"), crew.starts("b"), crew.starts("c")))
                    .is(List.of(2, 1, 2));
            Expect.that(
                            "how many children run",
                            Supervisor.countChildren(lab.node(), supervisor).active())
                    .is(3);
        });
    }

    @Simulated(tries = 40)
    @Label("A child that ends while another one starts is started again after that, when its turn comes")
    void oneAfterTheOther(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var time = Duration.ofMillis(10);
        var slow = crew.worker("slow").startingFor(time).spec();
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(List.of(crew.worker("a").spec(), slow)));
            crew.skipNews();
            crew.crash("slow");
            crew.crash("a");
            Expect.that("how many children run, told when the supervisor is free", active(lab, supervisor))
                    .is(2);
            Expect.that("what happened by then", crew.news())
                    .is(List.of(
                            "slow terminates: crash",
                            "slow starts",
                            "a terminates: crash",
                            "slow is ready",
                            "a starts"));
        });
    }

    private static int active(Lab lab, Pid supervisor) throws InterruptedException {
        return Supervisor.countChildren(lab.node(), supervisor).active();
    }

    @Simulated(tries = 40)
    @Label("A child that crashes as soon as it has started is started again, as often as it takes")
    void crashesSoon(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var children = List.of(
                crew.worker("a").crashingAfter(1, 2, 3).spec(),
                crew.worker("b").startingFor(Duration.ofMillis(5)).spec());
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(children));
            Lab.settle();
            Expect.that("starts of a and b", List.of(crew.starts("a"), crew.starts("b")))
                    .is(List.of(4, 1));
            Expect.that("how many children run", active(lab, supervisor)).is(2);
        });
    }

    @Simulated(tries = 20)
    @Label("A child whose init says ignore, at its first start or at a later one, is stopped from then on")
    void ignores(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int start = sim.between(1, 2);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(List.of(
                    crew.worker("a").ignoringAt(start).spec(), crew.worker("b").spec())));
            if (start == 2) {
                crew.crash("a");
            }
            Lab.settle();
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("b"), Crew.stopped("a")));
            Expect.that("starts of a", crew.starts("a")).is(start);
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Supervision.class, Termination.class).check();
    }
}
