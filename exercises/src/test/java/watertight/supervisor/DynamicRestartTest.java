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

/** Dynamic children end, and are restarted, or forgotten. */
@Exercise("3.14")
class DynamicRestartTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static DynamicSupervisorSpec most(int restarts) {
        return DynamicSupervisorSpec.DEFAULT.with(new Intensity(restarts, HOUR));
    }

    @Simulated(tries = 60)
    @Label("A child that crashes or is killed is restarted as a new process, and nobody else, unless it is temporary")
    void restarts(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        Restart restart = sim.oneOf(List.of(Restart.values()));
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            Pid other = dynamic.add(crew.worker("b").spec());
            Pid old = dynamic.add(crew.worker("a").spec(restart));
            if (sim.chance()) {
                crew.crash("a");
            } else {
                crew.kill("a");
            }
            boolean forgotten = restart == Restart.TEMPORARY;
            Expect.that("starts of a and b", List.of(crew.starts("a"), crew.starts("b")))
                    .is(List.of(forgotten ? 1 : 2, 1));
            Expect.that("a is the process that it was", crew.pid("a").equals(old))
                    .is(forgotten);
            Expect.that("b is alive", other.isAlive()).isTrue();
            dynamic.has(
                    forgotten
                            ? new ChildInfo[] {crew.running("b")}
                            : new ChildInfo[] {crew.running("a"), crew.running("b")});
        });
    }

    @Simulated(tries = 40)
    @Label("A child that is permanent is restarted after any end; a transient one that is done is forgotten")
    void restartTypes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ExitReason reason =
                sim.oneOf(List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("nothing to do")));
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, most(1));
            dynamic.add(List.of(
                    crew.worker("a").spec(),
                    crew.worker("b").spec(Restart.TRANSIENT),
                    crew.worker("c").spec(Restart.TEMPORARY)));
            crew.end("b", reason);
            crew.end("c", reason);
            crew.end("a", reason);
            Expect.that("starts of a, b and c", List.of(crew.starts("a"), crew.starts("b"), crew.starts("c")))
                    .is(List.of(2, 1, 1));
            dynamic.has(crew.running("a"));
        });
    }

    @Simulated(tries = 60)
    @Label(
            "One restart too many, of all children together: the others are stopped, none starts, and it ends with shutdown")
    void givesUp(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        int most = sim.between(0, 3);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, most(most));
            dynamic.add(crew.specs("a", "b"));
            for (int i = 0; i < most; i++) {
                crew.crash(sim.oneOf(List.of("a", "b")));
            }
            dynamic.has(crew.running("a"), crew.running("b"));
            crew.skipNews();
            crew.crash("a");
            Expect.that("what happened", crew.news()).is(List.of("a terminates: crash", "b terminates: shutdown"));
            dynamic.hasGivenUp();
        });
    }

    @Simulated(tries = 20)
    @Label("Restarts that are long ago do not count")
    void slides(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, most(1));
            dynamic.add(crew.worker("a").spec());
            for (int i = 0; i < 5; i++) {
                crew.crash("a");
                Simulation.pass(HOUR);
            }
            dynamic.has(crew.running("a"));
        });
    }

    @Simulated(tries = 20)
    @Label("A child that says ignore when it is restarted is forgotten")
    void ignoresTheRestart(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            dynamic.add(crew.worker("a").ignoringAt(2).spec());
            crew.crash("a");
            dynamic.has();
            Expect.that("starts of a", crew.starts("a")).is(2);
        });
    }

    @Simulated(tries = 60)
    @Label("Exit signals from strangers mean nothing, whatever their reason: no child ends, none starts")
    void strangers(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ExitReason reason =
                sim.oneOf(List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.crash("a stranger's crash")));
        boolean links = sim.chance();
        lab.play(() -> {
            var dynamic = Dynamic.start(lab, most(0));
            dynamic.add(crew.specs("a", "b"));
            crew.skipNews();
            lab.node().spawn(stranger -> {
                if (links) {
                    stranger.link(dynamic.supervisor());
                    throw stranger.exit(reason);
                }
                stranger.exit(dynamic.supervisor(), reason);
            });
            Lab.settle();
            Expect.that("what happened", crew.news()).is(List.of());
            dynamic.has(crew.running("a"), crew.running("b"));
        });
    }
}
