package watertight.supervisor;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A supervisor stops because a child has done its work. */
@Exercise("3.13")
class SignificantTest {

    private static final List<ExitReason> PLANNED =
            List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired"));

    private static SupervisorSpec spec(AutoShutdown autoShutdown, ChildSpec... children) {
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE)
                .with(new Intensity(100, Duration.ofHours(1)))
                .with(autoShutdown, children);
    }

    private static ChildSpec significant(Crew crew, String id, Restart restart) {
        return crew.worker(id).spec(restart).asSignificant();
    }

    private static void hasShutDown(Lab lab, Pid supervisor) {
        Expect.that("the reason the supervisor ended with", lab.reasonOf(supervisor))
                .is(ExitReason.SHUTDOWN);
        Expect.that("processes left", lab.node().processes()).is(List.of());
    }

    private static void goesOn(Pid supervisor) {
        Expect.that("the supervisor is alive", supervisor.isAlive()).isTrue();
    }

    @Simulated(tries = 40)
    @Label(
            "Any significant: as soon as one has ended by itself, the others are stopped in reverse order, and it ends with shutdown")
    void any(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    AutoShutdown.ANY_SIGNIFICANT,
                    crew.worker("a").spec(),
                    significant(crew, "b", Restart.TRANSIENT),
                    significant(crew, "c", Restart.TRANSIENT)));
            crew.skipNews();
            crew.end("b", sim.oneOf(PLANNED));
            Expect.that("what happened after b's end", crew.news().subList(1, 3))
                    .is(Crew.each(List.of("c", "a"), "terminates: shutdown"));
            hasShutDown(lab, supervisor);
        });
    }

    @Simulated(tries = 40)
    @Label("A significant child that crashes and is started again has not ended for good")
    void startedAgain(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        AutoShutdown autoShutdown = sim.oneOf(List.of(AutoShutdown.ANY_SIGNIFICANT, AutoShutdown.ALL_SIGNIFICANT));
        lab.play(() -> {
            Pid supervisor = crew.supervise(
                    spec(autoShutdown, crew.worker("a").spec(), significant(crew, "b", Restart.TRANSIENT)));
            crew.crash("b");
            Expect.that("starts of b", crew.starts("b")).is(2);
            goesOn(supervisor);
            crew.end("b", ExitReason.NORMAL);
            hasShutDown(lab, supervisor);
        });
    }

    @Simulated(tries = 40)
    @Label("A temporary one is never started again: its crash counts as its end")
    void temporary(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    AutoShutdown.ANY_SIGNIFICANT, crew.worker("a").spec(), significant(crew, "b", Restart.TEMPORARY)));
            crew.crash("b");
            hasShutDown(lab, supervisor);
        });
    }

    @Simulated(tries = 60)
    @Label("All significant: only when the last of them has ended, in whatever order they end")
    void all(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        List<String> order = sim.oneOf(List.of(List.of("b", "c", "d"), List.of("d", "c", "b"), List.of("c", "d", "b")));
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    AutoShutdown.ALL_SIGNIFICANT,
                    crew.worker("a").spec(),
                    significant(crew, "b", Restart.TRANSIENT),
                    significant(crew, "c", Restart.TEMPORARY),
                    significant(crew, "d", Restart.TRANSIENT)));
            for (String id : order.subList(0, 2)) {
                crew.end(id, ExitReason.NORMAL);
                goesOn(supervisor);
            }
            crew.end(order.getLast(), ExitReason.NORMAL);
            hasShutDown(lab, supervisor);
        });
    }

    @Simulated(tries = 40)
    @Label(
            "A child that is not significant may end as it likes, and one that its supervisor was asked to terminate does not count")
    void othersDoNotCount(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        AutoShutdown autoShutdown = sim.oneOf(List.of(AutoShutdown.ANY_SIGNIFICANT, AutoShutdown.ALL_SIGNIFICANT));
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    autoShutdown, crew.worker("a").spec(Restart.TRANSIENT), significant(crew, "b", Restart.TRANSIENT)));
            crew.end("a", ExitReason.NORMAL);
            goesOn(supervisor);
            Supervisor.terminateChild(lab.node(), supervisor, "b");
            Lab.settle();
            goesOn(supervisor);
        });
    }

    @Simulated(tries = 40)
    @Label("A significant child that is restarting has not ended: it may still come back")
    void restartingIsNotEnded(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    AutoShutdown.ALL_SIGNIFICANT,
                    crew.worker("b").failingAt(2).spec(Restart.TRANSIENT).asSignificant(),
                    significant(crew, "c", Restart.TRANSIENT)));
            // The supervisor hears of c's end while b, whose first restart fails, waits for its second.
            lab.node().kill(crew.pid("b"));
            crew.end("c", ExitReason.NORMAL);
            Lab.settle();
            Expect.that("starts of b", crew.starts("b")).is(3);
            goesOn(supervisor);
        });
    }
}
