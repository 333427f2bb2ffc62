package watertight.recorded;

import java.time.Duration;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/** Registered names. */
final class NameScenarios {

    private enum Word {
        HI
    }

    private static final ExitReason BOOM = ExitReason.crash("boom");
    private static final Name SVC = new Name("svc");
    private static final Name NOBODY = new Name("nobody");

    private NameScenarios() {}

    static void p21RegisterRules(Lab lab, Self main) throws Exception {
        Node node = main.node();
        Pid a = lab.idle("a");
        Pid b = lab.idle("b");
        lab.log("whereis_unknown", "value", node.whereis(SVC));
        lab.outcome("register a as :svc", () -> node.register(SVC, a));
        lab.log("whereis", "value", node.whereis(SVC));
        lab.outcome("register b as :svc (taken)", () -> node.register(SVC, b));
        lab.outcome("register a as :svc again", () -> node.register(SVC, a));
        String second = "register a as :second (a process has at most one name)";
        lab.outcome(second, () -> node.register(new Name("second"), a));
        lab.outcome("unregister :svc", () -> node.unregister(SVC));
        lab.outcome("unregister :svc again", () -> node.unregister(SVC));
        lab.outcome("register b as :svc now", () -> node.register(SVC, b));
        lab.outcome("register a as :undefined", () -> node.register(new Name(""), a));
        lab.outcome("register a as nil", () -> node.register(new Name(null), a));
        lab.outcome("register a as true", () -> node.register(new Name(" "), a));
        lab.stop(a);
        lab.awaitDown(a);
        lab.outcome("register a dead pid", () -> node.register(new Name("dead_one"), a));
    }

    static void p22NameFreedBeforeDown(Lab lab, Self main) throws Exception {
        int free = 0;
        int taken = 0;
        for (int i = 1; i <= 2_000; i++) {
            free += isFreeAfterDown(i % 2 == 0 ? BOOM : ExitReason.NORMAL, lab, main) ? 1 : 0;
        }
        lab.log("free_when_down_arrives", "times", free, "of", 2_000);
        main.trapExits(true);
        for (int i = 1; i <= 2_000; i++) {
            taken += canBeTakenAfterExit(lab, main) ? 1 : 0;
        }
        lab.log("can_be_taken_when_exit_arrives", "times", taken, "of", 2_000);
    }

    private static boolean isFreeAfterDown(ExitReason reason, Lab lab, Self main) throws InterruptedException {
        var spawned = main.spawnMonitor(new Idle(main.pid(), false));
        main.node().register(SVC, spawned.pid());
        lab.exit(spawned.pid(), reason);
        lab.reason(spawned.monitor());
        return main.node().whereis(SVC).isEmpty();
    }

    private static boolean canBeTakenAfterExit(Lab lab, Self main) throws InterruptedException {
        Pid linked = main.spawnLink(new Idle(main.pid(), false));
        main.node().register(SVC, linked);
        lab.exit(linked, BOOM);
        main.receive(Exit.class);
        main.node().register(SVC, main.pid());
        main.node().unregister(SVC);
        return true;
    }

    static void p23SendToUnregisteredName(Lab lab, Self main) throws Exception {
        Node node = main.node();
        lab.outcome("send(:nobody, :hi)", () -> main.send(NOBODY, Word.HI));
        lab.outcome("send({:nobody, node()}, :hi)", () -> node.whereis(NOBODY).ifPresent(pid -> pid.send(Word.HI)));
        lab.outcome("Process.send(:nobody, :hi, [])", () -> node.send(NOBODY, Word.HI));
        var timer = node.sendAfter(NOBODY, Word.HI, Duration.ofMillis(1));
        lab.log("send_after_to_unknown_name_returns_ref", "value", timer != null);
        lab.settle();
        lab.log("main_alive", "value", main.pid().isAlive());
    }
}
