package watertight.recorded;

import static watertight.recorded.TreeLab.BOOM;
import static watertight.recorded.TreeLab.hourly;
import static watertight.recorded.TreeLab.word;

import java.time.Duration;
import java.util.List;
import watertight.genserver.StartOptions;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Intensity;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** How many restarts supervisors put up with, and what happens then. */
final class IntensityScenarios {

    private static final Name INNER = new Name("inner");

    private IntensityScenarios() {}

    static void s08MaxRestartsExceeded(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        for (Strategy strategy : Strategy.values()) {
            lab.scene(word(strategy));
            Pid supervisor = trees.startLink(abc(strategy, trees).with(hourly(2)));
            for (int i = 0; i < 3; i++) {
                trees.crash(supervisor, "b");
            }
            lab.logMailbox();
        }
    }

    private static SupervisorSpec abc(Strategy strategy, TreeLab trees) {
        return SupervisorSpec.of(strategy, trees.child("a"), trees.child("b"), trees.child("c"));
    }

    static void s09DefaultIntensity3In5(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        Pid supervisor = trees.startLink(SupervisorSpec.of(Strategy.ONE_FOR_ONE, trees.child("a")));
        for (int i = 1; i <= 4; i++) {
            trees.crash(supervisor, "a");
            lab.log("supervisor_alive", "after_crash", i, "value", supervisor.isAlive());
        }
        lab.logMailbox();
    }

    static void s10IntensityWindowSlides(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        Pid supervisor = trees.startLink(SupervisorSpec.of(Strategy.ONE_FOR_ONE, trees.child("a"))
                .with(new Intensity(1, Duration.ofSeconds(1))));
        for (int i = 0; i < 2; i++) {
            trees.crash(supervisor, "a");
            Simulation.pass(2_200);
        }
        lab.log("supervisor_alive", "value", supervisor.isAlive());
        trees.crash(supervisor, "a");
        trees.crash(supervisor, "a");
        lab.log("supervisor_alive", "value", supervisor.isAlive());
        lab.logMailbox();
    }

    static void s11MaxRestarts0(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        Pid supervisor = trees.startLink(SupervisorSpec.of(
                        Strategy.ONE_FOR_ONE,
                        trees.child("a"),
                        trees.child("tmp").with(Restart.TEMPORARY),
                        trees.child("tra").with(Restart.TRANSIENT),
                        trees.child("z"))
                .with(new Intensity(0, Intensity.DEFAULT.within())));
        trees.crash(supervisor, "tmp");
        trees.crash(supervisor, "tra", ExitReason.NORMAL);
        lab.log("supervisor_alive", "value", supervisor.isAlive());
        trees.crash(supervisor, "a");
        lab.logMailbox();
    }

    static void s36RestartCountsArePerSupervisor(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        Pid supervisor = trees.startLink(abc(Strategy.ONE_FOR_ONE, trees).with(hourly(2)));
        for (String id : List.of("a", "b", "c")) {
            trees.crash(supervisor, id);
        }
        lab.logMailbox();
    }

    static void s22NestedEscalation(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        ChildSpec inner = inner(hourly(1), trees.child("x"), trees.child("y"));
        Pid outer = trees.startLink(SupervisorSpec.of(Strategy.REST_FOR_ONE, trees.child("a"), inner, trees.child("z"))
                .with(hourly(1)));
        lab.name(outer, "outer");
        for (int i = 1; i <= 4; i++) {
            crashX(trees);
            lab.log("outer_alive", "after_crash", i, "value", outer.isAlive());
        }
        lab.logMailbox();
    }

    static void s23NestedTransientSupervisorNotRestarted(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        ChildSpec inner = inner(new Intensity(0, Intensity.DEFAULT.within()), trees.child("x"))
                .with(Restart.TRANSIENT);
        Pid outer = trees.startLink(SupervisorSpec.of(Strategy.ONE_FOR_ONE, trees.child("a"), inner));
        crashX(trees);
        trees.children(outer);
    }

    private static ChildSpec inner(Intensity intensity, ChildSpec... children) {
        SupervisorSpec spec = SupervisorSpec.of(Strategy.ONE_FOR_ONE, children).with(intensity);
        return ChildSpec.supervisor(
                "inner", outer -> Supervisor.startLink(outer, () -> spec, StartOptions.named(INNER)));
    }

    private static void crashX(TreeLab trees) throws InterruptedException {
        Pid x = trees.pid(trees.main().node().whereis(INNER).orElseThrow(), "x");
        trees.lab().log("inject", "child", new Atom("x"), "reason", BOOM);
        trees.crash(x, BOOM);
    }
}
