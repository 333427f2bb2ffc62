package watertight.recorded;

import java.time.Duration;
import java.util.List;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.RawOperation;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** What supervisors can be asked while they work. */
final class ManagementScenarios {

    private enum Word {
        GATE,
        WHICH_CHILDREN
    }

    /** A child is initialising, and waits. */
    private record InInit(Pid child) {}

    private ManagementScenarios() {}

    static void s18WhichAndCountChildren(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        ChildSpec inner =
                ChildSpec.supervisor("inner", () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, trees.child("x")));
        Pid supervisor = trees.startLink(SupervisorSpec.of(
                Strategy.ONE_FOR_ONE,
                trees.child("a"),
                trees.child("tra").with(Restart.TRANSIENT),
                inner,
                trees.child("z")));
        lab.name(trees.pid(supervisor, "inner"), "inner");
        trees.children(supervisor);
        trees.count("count_children", supervisor);
        trees.crash(supervisor, "tra", ExitReason.NORMAL);
        trees.children(supervisor);
        trees.count("count_children", supervisor);
    }

    static void s19TerminateRestartDeleteChild(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        Pid supervisor = trees.startLink(SupervisorSpec.of(
                Strategy.ONE_FOR_ONE, trees.child("a"), trees.child("tmp").with(Restart.TEMPORARY)));
        lab.outcome("restart_child :a (running)", () -> Supervisor.restartChild(main, supervisor, "a"));
        lab.outcome("delete_child :a (running)", () -> Supervisor.deleteChild(main, supervisor, "a"));
        lab.outcome("terminate_child :a", () -> Supervisor.terminateChild(main, supervisor, "a"));
        lab.outcome("terminate_child :a again", () -> Supervisor.terminateChild(main, supervisor, "a"));
        trees.children(supervisor);
        lab.outcome("restart_child :a", () -> Supervisor.restartChild(main, supervisor, "a"));
        lab.outcome("terminate_child :a", () -> Supervisor.terminateChild(main, supervisor, "a"));
        lab.outcome("delete_child :a", () -> Supervisor.deleteChild(main, supervisor, "a"));
        lab.outcome("delete_child :a again", () -> Supervisor.deleteChild(main, supervisor, "a"));
        lab.outcome("restart_child :a (deleted)", () -> Supervisor.restartChild(main, supervisor, "a"));
        lab.outcome("terminate_child :nobody", () -> Supervisor.terminateChild(main, supervisor, "nobody"));
        lab.outcome("terminate_child :tmp", () -> Supervisor.terminateChild(main, supervisor, "tmp"));
        lab.outcome("restart_child :tmp (temporary: gone)", () -> Supervisor.restartChild(main, supervisor, "tmp"));
        trees.children(supervisor);
    }

    static void s20StartChild(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        Pid supervisor = trees.startLink(SupervisorSpec.of(Strategy.ONE_FOR_ALL, trees.child("a")));
        start("start_child :b", trees.child("b"), supervisor, trees);
        start("start_child :b again", trees.child("b"), supervisor, trees);
        lab.outcome("terminate_child :b", () -> Supervisor.terminateChild(main, supervisor, "b"));
        start("start_child :b (stopped)", trees.child("b"), supervisor, trees);
        Worker.Init bad = _ -> InitResult.stop(ExitReason.crash("bad"));
        start("start_child :bad", trees.child(trees.worker("bad").with(bad)), supervisor, trees);
        Worker.Init ignore = _ -> InitResult.ignore();
        start("start_child :ign", trees.child(trees.worker("ign").with(ignore)), supervisor, trees);
        ChildSpec temporary = trees.child(trees.worker("ign2").with(ignore)).with(Restart.TEMPORARY);
        start("start_child temporary :ign2", temporary, supervisor, trees);
        lab.outcome("start_child with an invalid spec", () -> ChildSpec.worker("x", null));
        trees.children(supervisor);
        lab.log("-- a crashes: stopped b is started again by one_for_all");
        trees.crash(supervisor, "a");
        trees.children(supervisor);
    }

    private static void start(String label, ChildSpec child, Pid supervisor, TreeLab trees)
            throws InterruptedException {
        trees.lab().outcome(label, () -> Supervisor.startChild(trees.main(), supervisor, child));
    }

    static void s31SupervisorIsSerial(Lab lab, Self main) throws Exception {
        var trees = new TreeLab(lab, main);
        Pid supervisor = Supervisor.startLink(main, () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, trees.child("a")))
                .orElseThrow();
        Worker.Init slow = self -> {
            main.pid().send(new InInit(self.pid()));
            self.receive(Word.GATE::equals);
            return InitResult.ok(self);
        };
        main.node()
                .spawn(self -> Supervisor.startChild(
                        self, supervisor, trees.child(trees.worker("slow").with(slow))));
        Pid waiting = main.receive(InInit.class).child();
        var patience = Duration.ofMillis(50);
        var called = new Called("call", List.of(supervisor, Word.WHICH_CHILDREN, patience));
        lab.outcome(
                "which_children with a 50 ms timeout",
                () -> called.noted(
                        lab,
                        () -> GenServer.call(main, supervisor, RawOperation.whichChildren(), patience)
                                .size()));
        lab.name(supervisor, "sup");
        waiting.send(Word.GATE);
        lab.outcome(
                "which_children now",
                () -> Supervisor.whichChildren(main, supervisor).size());
    }
}
