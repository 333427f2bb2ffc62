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

/** A supervisor that gives up has a supervisor. */
@Exercise("3.7")
class NestedEscalationTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static SupervisorSpec spec(int maxRestarts, ChildSpec... children) {
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE, children).with(new Intensity(maxRestarts, HOUR));
    }

    /** A child a, and a supervisor of x and y that puts up with one restart. */
    private static SupervisorSpec tree(Crew crew, Restart inner) {
        var spec = spec(1, crew.worker("x").spec(), crew.worker("y").spec());
        return spec(
                1,
                crew.worker("a").spec(),
                ChildSpec.supervisor("inner", () -> spec).with(inner));
    }

    @Simulated(tries = 40)
    @Label("When the inner supervisor gives up, the outer one starts it again, with all its children")
    void isStartedAgain(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            crew.supervise(tree(crew, Restart.PERMANENT));
            crew.crash("x");
            crew.skipNews();
            crew.crash("x");
            Expect.that("what happened", crew.news())
                    .is(List.of("x terminates: crash", "y terminates: shutdown", "x starts", "y starts"));
        });
    }

    @Simulated(tries = 40)
    @Label("A supervisor that was started again counts from zero; each counts for itself alone")
    void countsFromZero(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid outer = crew.supervise(tree(crew, Restart.PERMANENT));
            crew.crash("x");
            crew.crash("y");
            crew.skipNews();
            crew.crash("y");
            Expect.that("what happened", crew.news()).is(List.of("y terminates: crash", "y starts"));
            Expect.that("the outer supervisor is alive", outer.isAlive()).isTrue();
        });
    }

    @Simulated(tries = 40)
    @Label("When the outer supervisor gives up as well, everything goes, in order")
    void everythingGoes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid outer = crew.supervise(tree(crew, Restart.PERMANENT));
            for (int i = 0; i < 3; i++) {
                crew.crash("x");
            }
            crew.skipNews();
            crew.crash("x");
            Expect.that("what happened", crew.news())
                    .is(List.of("x terminates: crash", "y terminates: shutdown", "a terminates: shutdown"));
            Expect.that("the reason the outer supervisor ended with", lab.reasonOf(outer))
                    .is(ExitReason.SHUTDOWN);
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 20)
    @Label("Giving up is a shutdown, and no crash: a transient supervisor that gives up is not started again")
    void transientOne(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid outer = crew.supervise(tree(crew, Restart.TRANSIENT));
            crew.crash("x");
            crew.skipNews();
            crew.crash("x");
            Expect.that("what happened", crew.news()).is(List.of("x terminates: crash", "y terminates: shutdown"));
            Expect.that(
                            "the inner supervisor, as the outer one knows it",
                            Supervisor.whichChildren(lab.node(), outer).getFirst())
                    .is(new ChildInfo("inner", ChildState.STOPPED, ChildType.SUPERVISOR));
        });
    }
}
