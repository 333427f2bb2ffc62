package watertight.recorded;

import static watertight.recorded.TreeLab.BOOM;
import static watertight.recorded.TreeLab.hourly;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.AutoShutdown;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** What ends a supervisor: signals, and children that are significant. */
final class SupervisorSignalScenarios {

    private SupervisorSignalScenarios() {}

    static void s27AutoShutdownSignificant(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var trees = new TreeLab(lab, main);
        anySignificant(trees);
        lab.scene("all_significant: only when the last significant one has ended");
        Pid all = trees.startLink(spec(
                AutoShutdown.ALL_SIGNIFICANT,
                trees.child("a"),
                significant("s1", Restart.TRANSIENT, trees),
                significant("s2", Restart.TEMPORARY, trees)));
        trees.crash(all, "s1", ExitReason.NORMAL);
        lab.log("alive", "value", all.isAlive());
        trees.crash(all, "s2");
        lab.logMailbox();
        terminateChild(trees);
        lab.scene("significant + permanent is refused");
        lab.outcome("start_link", () -> significant("s1", Restart.PERMANENT, trees));
        lab.scene("significant without auto_shutdown is refused");
        ChildSpec s1 = significant("s1", Restart.TRANSIENT, trees);
        lab.outcome("start_link", () -> Supervisor.startLink(main, () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, s1)));
    }

    private static void anySignificant(TreeLab trees) throws InterruptedException {
        Lab lab = trees.lab();
        lab.scene("any_significant: one transient significant child ends normally");
        Pid any = trees.startLink(spec(
                AutoShutdown.ANY_SIGNIFICANT,
                trees.child("a"),
                significant("s1", Restart.TRANSIENT, trees),
                significant("s2", Restart.TRANSIENT, trees)));
        trees.crash(any, "s1", ExitReason.NORMAL);
        lab.logMailbox();
        lab.scene("any_significant: transient significant child crashes: it is restarted, no shutdown");
        Pid restarting = trees.startLink(one(Restart.TRANSIENT, trees));
        trees.crash(restarting, "s1");
        lab.log("alive", "value", restarting.isAlive());
        Supervisor.stop(trees.main(), restarting);
        Lab.flush(trees.main());
        lab.scene("any_significant: temporary significant child crashes");
        trees.crash(trees.startLink(one(Restart.TEMPORARY, trees)), "s1");
        lab.logMailbox();
    }

    private static void terminateChild(TreeLab trees) throws InterruptedException {
        Lab lab = trees.lab();
        Self main = trees.main();
        lab.scene("any_significant: terminate_child does not count");
        Pid any = trees.startLink(one(Restart.TRANSIENT, trees));
        lab.outcome("terminate_child", () -> Supervisor.terminateChild(main, any, "s1"));
        lab.log("alive", "value", any.isAlive());
        Supervisor.stop(main, any);
        Lab.flush(main);
    }

    private static SupervisorSpec one(Restart restart, TreeLab trees) {
        return spec(AutoShutdown.ANY_SIGNIFICANT, trees.child("a"), significant("s1", restart, trees));
    }

    private static SupervisorSpec spec(AutoShutdown autoShutdown, ChildSpec... children) {
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE).with(hourly(5)).with(autoShutdown, children);
    }

    private static ChildSpec significant(String id, Restart restart, TreeLab trees) {
        return trees.child(id).with(restart).asSignificant();
    }

    static void s28SupervisorAndExitSignals(Lab lab, Self main) throws Exception {
        var reasons = new LinkedHashMap<String, ExitReason>();
        reasons.put("normal", ExitReason.NORMAL);
        reasons.put("shutdown", ExitReason.SHUTDOWN);
        reasons.put("boom", BOOM);
        for (Map.Entry<String, ExitReason> reason : reasons.entrySet()) {
            parentSends(reason.getKey(), reason.getValue(), new TreeLab(lab, main));
        }
        for (Map.Entry<String, ExitReason> reason : reasons.entrySet()) {
            strangerSends(reason.getKey(), reason.getValue(), new TreeLab(lab, main));
        }
        strangerKills(new TreeLab(lab, main));
    }

    private static void parentSends(String label, ExitReason reason, TreeLab trees) throws InterruptedException {
        trees.lab().scene("parent sends " + label);
        Pid parent = trees.lab().trapping("parent");
        Pid supervisor = childOf(parent, trees, "a", "b");
        Monitor end = trees.main().monitor(supervisor);
        Monitor endOfA = trees.main().monitor(trees.pid(supervisor, "a"));
        trees.lab().tell(parent, self -> self.exit(supervisor, reason));
        trees.lab().fate("supervisor", end);
        trees.lab().fate("a", endOfA);
    }

    private static void strangerSends(String label, ExitReason reason, TreeLab trees) throws InterruptedException {
        trees.lab().scene("stranger sends " + label);
        Pid supervisor = childOf(trees.lab().trapping("parent"), trees, "a", "b");
        Monitor end = trees.main().monitor(supervisor);
        Monitor endOfA = trees.main().monitor(trees.pid(supervisor, "a"));
        trees.main().exit(supervisor, reason);
        trees.lab().fate("supervisor", end);
        trees.lab().fate("a", endOfA);
    }

    /** In which order more than one child would end is not defined then, so there is but one. */
    private static void strangerKills(TreeLab trees) throws InterruptedException {
        trees.lab().scene("stranger sends kill");
        Pid supervisor = childOf(trees.lab().trapping("parent"), trees, "a");
        Monitor end = trees.main().monitor(supervisor);
        Monitor endOfA = trees.main().monitor(trees.pid(supervisor, "a"));
        trees.main().node().kill(supervisor);
        trees.lab().fate("a", endOfA);
        trees.lab().fate("supervisor", end);
    }

    private static Pid childOf(Pid parent, TreeLab trees, String... ids) throws InterruptedException {
        var children = Arrays.stream(ids).map(trees::child).toList();
        SupervisorSpec spec = SupervisorSpec.of(Strategy.ONE_FOR_ONE, children);
        Object started = trees.lab()
                .ask(parent, self -> Supervisor.startLink(self, () -> spec).orElseThrow());
        trees.lab().name((Pid) started, "sup");
        return (Pid) started;
    }
}
