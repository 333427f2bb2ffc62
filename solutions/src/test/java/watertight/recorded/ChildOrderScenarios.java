package watertight.recorded;

import static watertight.recorded.TreeLab.BOOM;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import watertight.genserver.GenServer;
import watertight.grader.sim.Simulation;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Shutdown;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** In which order children start and stop, and how they are stopped. */
final class ChildOrderScenarios {

    private ChildOrderScenarios() {}

    private static SupervisorSpec oneForOne(ChildSpec... children) {
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE, children);
    }

    static void s01StartAndStopOrder(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        Pid first = trees.startLink(oneForOne(trees.child("a"), trees.child("b"), trees.child("c")));
        lab.log("started");
        lab.outcome("stop", () -> Supervisor.stop(main, first));
        lab.scene("stop with another reason: children still see :shutdown");
        Pid second = trees.startLink(oneForOne(trees.child("a"), trees.child("b")));
        main.unlink(second);
        lab.outcome("stop(:boom)", () -> Supervisor.stop(main, second, BOOM, GenServer.FOREVER));
    }

    static void s15ShutdownTimeoutThenKill(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        Pid supervisor = trees.startLink(
                oneForOne(slow("quick", 5, 1000, trees), slow("slow", 3000, 60, trees), slow("last", 0, 1000, trees)));
        stopAndLogFates(supervisor, trees, "quick", "slow", "last");
    }

    /** A child that takes so many milliseconds to end, and has so many. */
    private static ChildSpec slow(String id, int takes, int has, TreeLab trees) {
        Worker.Last last = _ -> {
            Simulation.pass(takes);
            trees.lab().log("terminate_finished", "child", new Atom(id));
        };
        return trees.child(trees.worker(id).with(last)).with(Shutdown.after(Duration.ofMillis(has)));
    }

    static void s16BrutalKill(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        ChildSpec killed = trees.child("b").with(Shutdown.BRUTAL_KILL);
        Pid supervisor = trees.startLink(oneForOne(trees.child("a"), killed, trees.child("c")));
        stopAndLogFates(supervisor, trees, "a", "b", "c");
    }

    private static void stopAndLogFates(Pid supervisor, TreeLab trees, String... ids) throws InterruptedException {
        Map<String, Monitor> monitors = monitors(supervisor, trees, ids);
        Supervisor.stop(trees.main(), supervisor);
        logFates(monitors, trees.lab());
    }

    private static Map<String, Monitor> monitors(Pid supervisor, TreeLab trees, String... ids)
            throws InterruptedException {
        var monitors = new LinkedHashMap<String, Monitor>();
        for (String id : ids) {
            monitors.put(id, trees.main().monitor(trees.pid(supervisor, id)));
        }
        return monitors;
    }

    private static void logFates(Map<String, Monitor> monitors, Lab lab) throws InterruptedException {
        for (Map.Entry<String, Monitor> monitor : monitors.entrySet()) {
            lab.fate(monitor.getKey(), monitor.getValue());
        }
    }

    static void s17NoTrapNoTerminate(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        ChildSpec plain = trees.child(trees.worker("plain").plain());
        Pid supervisor = trees.startLink(SupervisorSpec.of(Strategy.ONE_FOR_ALL, plain, trees.child("trapping")));
        Map<String, Monitor> monitors = monitors(supervisor, trees, "plain", "trapping");
        trees.crash(supervisor, "trapping");
        logFates(monitors, lab);
        lab.log("-- now plain crashes by itself");
        trees.crash(supervisor, "plain");
        trees.stop(supervisor);
    }

    static void s24NestedStopOrder(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        ChildSpec first = ChildSpec.supervisor("s1", () -> oneForOne(trees.child("x1"), trees.child("x2")));
        ChildSpec second = ChildSpec.supervisor("s2", () -> oneForOne(trees.child("y1"), trees.child("y2")));
        Pid supervisor = trees.startLink(oneForOne(trees.child("a"), first, second, trees.child("z")));
        trees.stop(supervisor);
    }
}
