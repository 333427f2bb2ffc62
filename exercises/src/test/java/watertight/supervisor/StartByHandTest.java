package watertight.supervisor;

import static watertight.supervisor.ByHand.has;
import static watertight.supervisor.ByHand.supervise;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

/** Children are started by hand. */
@Exercise("3.12")
class StartByHandTest {

    @Simulated(tries = 40)
    @Label("A child that is started is the last one from then on: the first to be stopped")
    void startsTheLastOne(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = supervise(crew, crew.specs("b", "c"));
            StartChildResult result = Supervisor.startChild(
                    lab.node(), supervisor, crew.worker("a").spec());
            Expect.that("what starting a returned", result).is(new StartChildResult.Started(crew.pid("a")));
            has(lab, supervisor, crew.running("a"), crew.running("c"), crew.running("b"));
            crew.skipNews();
            Supervisor.stop(lab.node(), supervisor);
            Expect.that("what happened", crew.news()).is(Crew.each(List.of("a", "c", "b"), "terminates: shutdown"));
        });
    }

    @Simulated(tries = 40)
    @Label("Where there is a child of that id, whatever its spec, none is started: it runs already, or it is present")
    void startsNoneTwice(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ChildSpec other = crew.worker("other").spec().named("a");
        lab.play(() -> {
            Pid supervisor = supervise(crew, crew.specs("a", "b"));
            Expect.that("starting a while it runs", Supervisor.startChild(lab.node(), supervisor, other))
                    .is(new StartChildResult.AlreadyStarted(crew.pid("a")));
            Supervisor.terminateChild(lab.node(), supervisor, "a");
            Expect.that("starting a when it is stopped", Supervisor.startChild(lab.node(), supervisor, other))
                    .is(new StartChildResult.AlreadyPresent());
            Expect.that("starts of a and of the other one", List.of(crew.starts("a"), crew.starts("other")))
                    .is(List.of(1, 0));
            has(lab, supervisor, crew.running("b"), Crew.stopped("a"));
        });
    }

    @Simulated(tries = 20)
    @Label("A child that fails to start is not kept: it may be started later, as if it had never been")
    void keepsNoneThatFails(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ChildSpec failing = crew.worker("a").failingAt(1).spec();
        lab.play(() -> {
            Pid supervisor = supervise(crew, crew.specs("b"));
            Expect.that("the first start", Supervisor.startChild(lab.node(), supervisor, failing))
                    .is(new StartChildResult.Failed(Worker.CANT));
            Lab.settle();
            has(lab, supervisor, crew.running("b"));
            Expect.that("starts of it by then", crew.starts("a")).is(1);
            StartChildResult second = Supervisor.startChild(lab.node(), supervisor, failing);
            Expect.that("the second start", second).is(new StartChildResult.Started(crew.pid("a")));
        });
    }

    @Simulated(tries = 40)
    @Label("A child that says ignore is kept, without a process, unless it is temporary")
    void keepsThoseThatIgnore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        Restart restart = sim.oneOf(List.of(Restart.values()));
        ChildSpec ignoring = crew.worker("a").ignoringAt(1, 2).spec(restart);
        lab.play(() -> {
            Pid supervisor = supervise(crew, crew.specs("b"));
            Expect.that("what starting it returned", Supervisor.startChild(lab.node(), supervisor, ignoring))
                    .is(new StartChildResult.Ignored());
            if (restart == Restart.TEMPORARY) {
                has(lab, supervisor, crew.running("b"));
                return;
            }
            has(lab, supervisor, Crew.stopped("a"), crew.running("b"));
            Expect.that("what restarting it returned", Supervisor.restartChild(lab.node(), supervisor, "a"))
                    .is(new RestartChildResult.Ignored());
            has(lab, supervisor, Crew.stopped("a"), crew.running("b"));
        });
    }

    @Simulated(tries = 60)
    @Label(
            "When a strategy starts children again, it starts those again that were stopped by hand, and those added by hand")
    void groupsStartThem(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        Strategy strategy = sim.oneOf(List.of(Strategy.ONE_FOR_ALL, Strategy.REST_FOR_ONE));
        lab.play(() -> {
            Pid supervisor = crew.supervise(SupervisorSpec.of(strategy, crew.specs("a", "b")));
            Supervisor.startChild(lab.node(), supervisor, crew.worker("c").spec());
            Supervisor.startChild(
                    lab.node(), supervisor, crew.worker("d").ignoringAt(1).spec());
            Supervisor.terminateChild(lab.node(), supervisor, "b");
            crew.skipNews();
            crew.crash("a");
            Expect.that("what happened", crew.news())
                    .is(List.of(
                            "a terminates: crash",
                            "c terminates: shutdown",
                            "a starts",
                            "b starts",
                            "c starts",
                            "d starts"));
            has(lab, supervisor, crew.running("d"), crew.running("c"), crew.running("b"), crew.running("a"));
        });
    }
}
