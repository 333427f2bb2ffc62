package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.StartResult;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

/** A supervisor starts. */
@Exercise("3.2")
class StartOrderTest {

    /** Some ids, in any order. */
    static List<String> ids(Simulation sim) {
        List<String> ids = new ArrayList<>(List.of("a", "b", "c", "d", "e").subList(0, sim.between(1, 5)));
        for (int i = ids.size() - 1; i > 0; i--) {
            Collections.swap(ids, i, sim.between(0, i));
        }
        return ids;
    }

    @Simulated(tries = 60)
    @Label("The children start in the order of the list")
    void startsInOrder(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var ids = ids(sim);
        lab.play(() -> {
            crew.supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew.specs(ids.toArray(String[]::new))));
            Expect.that("what happened", crew.news()).is(Crew.each(ids, "starts"));
        });
    }

    @Simulated(tries = 60)
    @Label("Each child starts when the one before is ready, and whoever starts the supervisor waits for all of them")
    void eachWaitsForTheOneBefore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var ids = ids(sim);
        List<ChildSpec> children = new ArrayList<>();
        Duration all = Duration.ZERO;
        for (String id : ids) {
            var time = Duration.ofMillis(sim.between(1, 20));
            children.add(crew.worker(id).startingFor(time).spec());
            all = all.plus(time);
        }
        Duration total = all;
        lab.play(() -> {
            crew.supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE, children));
            Expect.that("what happened before the start returned", crew.news())
                    .is(Crew.each(ids, "starts", "is ready"));
            Expect.that("the time that the start took", sim.now()).is(total);
        });
    }

    @Simulated(tries = 40)
    @Label("The supervisor knows its children: which they are, their processes, and that they run")
    void knowsThem(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var ids = ids(sim);
        lab.play(() -> {
            Pid supervisor =
                    crew.supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew.specs(ids.toArray(String[]::new))));
            List<ChildInfo> expected = new ArrayList<>();
            for (String id : ids.reversed()) {
                expected.add(crew.running(id));
            }
            Expect.that("the children, the last one first", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(expected);
            Expect.that("how many there are", Supervisor.countChildren(lab.node(), supervisor))
                    .is(new ChildCounts(ids.size(), ids.size(), 0, ids.size()));
        });
    }

    @Simulated(tries = 20)
    @Label("A supervisor without children starts, and stops")
    void needsNoChildren(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Pid supervisor = new Crew(sim, lab).supervise(SupervisorSpec.of(Strategy.ONE_FOR_ONE));
            Expect.that("its children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of());
            Supervisor.stop(lab.node(), supervisor);
        });
    }

    @Simulated(tries = 40)
    @Label(
            "A child that says ignore is no failure: it does not run, and the others start. A temporary one is forgotten")
    void someIgnore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        Restart restart = sim.oneOf(List.of(Restart.values()));
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(
                    Strategy.ONE_FOR_ONE,
                    crew.worker("a").spec(),
                    ChildSpec.worker("b", self -> new StartResult.Ignored()).with(restart),
                    crew.worker("c").spec()));
            Expect.that("what happened", crew.news()).is(Crew.each(List.of("a", "c"), "starts"));
            var c = crew.running("c");
            var b = Crew.stopped("b");
            var a = crew.running("a");
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(restart == Restart.TEMPORARY ? List.of(c, a) : List.of(c, b, a));
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("what happened", crew.news()).is(List.of("c terminates: shutdown", "a terminates: shutdown"));
        });
    }

    @Simulated(tries = 20)
    @Label("A child may be a supervisor, which starts its own children before the next one starts")
    void startsTrees(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var inner = SupervisorSpec.of(Strategy.ONE_FOR_ONE, crew.specs("x", "y"));
        lab.play(() -> {
            Pid outer = crew.supervise(SupervisorSpec.of(
                    Strategy.ONE_FOR_ONE,
                    crew.worker("a").spec(),
                    ChildSpec.supervisor("inner", () -> inner),
                    crew.worker("b").spec()));
            Expect.that("what happened", crew.news()).is(Crew.each(List.of("a", "x", "y", "b"), "starts"));
            Expect.that("the outer supervisor's children", Supervisor.countChildren(lab.node(), outer))
                    .is(new ChildCounts(3, 3, 1, 2));
        });
    }
}
