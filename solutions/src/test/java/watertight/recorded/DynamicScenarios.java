package watertight.recorded;

import static watertight.recorded.TreeLab.BOOM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.grader.sim.Simulation;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.DynamicSupervisor;
import watertight.supervisor.DynamicSupervisorSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** Supervisors whose children come and go. */
final class DynamicScenarios {

    private DynamicScenarios() {}

    static void s25DynamicSupervisor(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        Pid dynamic = DynamicSupervisor.startLink(main, DynamicSupervisorSpec.DEFAULT.withMaxChildren(2))
                .orElseThrow();
        lab.name(dynamic, "dyn");
        Pid first = start(trees.child("a"), dynamic, main);
        Pid second = start(trees.child("a"), dynamic, main);
        lab.log("same id twice is fine", "pids_differ", first != second);
        startAndTerminate(first, dynamic, trees);
        crash(trees.child("t").with(Restart.TEMPORARY), BOOM, dynamic, trees);
        crash(trees.child("tra").with(Restart.TRANSIENT), ExitReason.NORMAL, dynamic, trees);
        lab.outcome(
                "count: finished children are forgotten, temporary or transient",
                () -> DynamicSupervisor.countChildren(main, dynamic));
        crashOften(second, dynamic, trees);
        lab.log("dyn_alive", "value", dynamic.isAlive());
        List<Object> ends = Lab.flush(main);
        ends.removeIf(message -> !(message instanceof Exit exit && exit.from() == dynamic));
        lab.log("exit_of_dyn", "messages", ends);
    }

    private static Pid start(ChildSpec child, Pid dynamic, Self main) throws InterruptedException {
        return DynamicSupervisor.startChild(main, dynamic, child).orElseThrow();
    }

    private static void startAndTerminate(Pid child, Pid dynamic, TreeLab trees) throws InterruptedException {
        Lab lab = trees.lab();
        Self main = trees.main();
        lab.outcome("start_child (full)", () -> DynamicSupervisor.startChild(main, dynamic, trees.child("c")));
        lab.outcome("count", () -> DynamicSupervisor.countChildren(main, dynamic));
        lab.outcome("terminate_child a", () -> DynamicSupervisor.terminateChild(main, dynamic, child));
        lab.outcome("terminate_child a again", () -> DynamicSupervisor.terminateChild(main, dynamic, child));
        lab.outcome("which", () -> DynamicSupervisor.whichChildren(main, dynamic));
        Worker.Init stop = _ -> InitResult.stop(ExitReason.crash("bad"));
        ChildSpec bad = trees.child(trees.worker("bad").with(stop));
        lab.outcome("start_child failing init", () -> DynamicSupervisor.startChild(main, dynamic, bad));
        Worker.Init ignore = _ -> InitResult.ignore();
        ChildSpec ignored = trees.child(trees.worker("ign").with(ignore));
        lab.outcome("start_child :ignore", () -> DynamicSupervisor.startChild(main, dynamic, ignored));
        lab.outcome("count", () -> DynamicSupervisor.countChildren(main, dynamic));
    }

    private static void crash(ChildSpec child, ExitReason reason, Pid dynamic, TreeLab trees)
            throws InterruptedException {
        trees.crash(start(child, dynamic, trees.main()), reason);
    }

    private static void crashOften(Pid child, Pid dynamic, TreeLab trees) throws InterruptedException {
        trees.crash(child, BOOM);
        trees.lab()
                .outcome(
                        "which after a restart",
                        () -> DynamicSupervisor.whichChildren(trees.main(), dynamic)
                                .size());
        for (int i = 0; i < 3; i++) {
            var only = DynamicSupervisor.whichChildren(trees.main(), dynamic).getFirst();
            trees.crash(only.pid().orElseThrow(), BOOM);
        }
    }

    /** A server that takes its time to end. */
    private record Slow() implements GenServer<Self, Void, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            self.trapExits(true);
            return InitResult.ok(self);
        }

        @Override
        public void terminate(ExitReason reason, Self self) throws InterruptedException {
            Simulation.pass(100);
        }
    }

    static void s26DynamicSupervisorStop(Lab lab, Self main) throws Exception {
        Pid dynamic =
                DynamicSupervisor.startLink(main, DynamicSupervisorSpec.DEFAULT).orElseThrow();
        var slow = Stream.of("1", "2", "3")
                .map(id -> ChildSpec.worker(id, self -> GenServer.startLink(self, new Slow())))
                .toList();
        for (ChildSpec child : slow) {
            start(child, dynamic, main);
        }
        Instant told = main.node().now();
        DynamicSupervisor.stop(main, dynamic);
        lab.log("dynamic_supervisor_stop", "takes_about_100ms", millisSince(told, main) == 100);
        SupervisorSpec spec = SupervisorSpec.of(Strategy.ONE_FOR_ONE, slow);
        Pid supervisor = Supervisor.startLink(main, () -> spec).orElseThrow();
        told = main.node().now();
        Supervisor.stop(main, supervisor);
        lab.log("supervisor_stop", "takes_at_least_300ms", millisSince(told, main) == 300);
    }

    private static long millisSince(Instant then, Self main) {
        return Duration.between(then, main.node().now()).toMillis();
    }
}
