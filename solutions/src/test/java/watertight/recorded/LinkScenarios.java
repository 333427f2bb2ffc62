package watertight.recorded;

import java.util.List;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** Links, and what comes over them. */
final class LinkScenarios {

    private enum Word {
        X
    }

    private static final ExitReason BOOM = ExitReason.crash("boom");

    private LinkScenarios() {}

    static void p07LinkPropagatesCrash(Lab lab, Self main) throws Exception {
        fallTogether(":boom", BOOM, lab, main);
        fallTogether(":shutdown", ExitReason.SHUTDOWN, lab, main);
        fallTogether("{:shutdown, :x}", ExitReason.shutdown(Word.X), lab, main);
    }

    private static void fallTogether(String scene, ExitReason reason, Lab lab, Self main) throws InterruptedException {
        lab.scene(scene);
        Pid a = lab.idle("a");
        Pid b = lab.idle("b");
        Pid c = lab.idle("c");
        lab.tell(a, self -> self.link(b));
        lab.tell(b, self -> self.link(c));
        Monitor onA = main.monitor(a);
        Monitor onB = main.monitor(b);
        Monitor onC = main.monitor(c);
        lab.exit(a, reason);
        lab.log("died", "who", "a", "reason", lab.reason(onA));
        lab.log("died", "who", "b", "reason", lab.reason(onB));
        lab.log("died", "who", "c", "reason", lab.reason(onC));
    }

    static void p08LinkNormalDoesNotPropagate(Lab lab, Self main) throws Exception {
        Pid a = lab.idle("a");
        Pid b = lab.idle("b");
        lab.tell(a, self -> self.link(b));
        Monitor onA = main.monitor(a);
        lab.stop(a);
        lab.log("died", "who", "a", "reason", lab.reason(onA));
        lab.settle();
        lab.log("alive", "who", "b", "value", b.isAlive());
        lab.log("links_of_b", "value", lab.ask(b, LinkScenarios::links));
    }

    private static Object links(Self self) {
        return self.node().info(self.pid()).orElseThrow().links();
    }

    static void p09TrapExitMessages(Lab lab, Self main) throws Exception {
        Pid b = lab.idle("b");
        lab.log("flag", "value", lab.ask(b, self -> self.trapExits(true)));
        lab.log("flag", "value", lab.ask(b, self -> self.trapExits(true)));
        for (ExitReason reason : List.of(ExitReason.NORMAL, BOOM, ExitReason.SHUTDOWN, ExitReason.crash("kill"))) {
            Pid a = lab.idle("a");
            lab.tell(b, self -> self.link(a));
            lab.exit(a, reason);
            lab.awaitDown(a);
            lab.log("mailbox_of_b", "peer_exit", reason, "messages", lab.mailboxOf(b));
        }
        lab.log("alive", "who", "b", "value", b.isAlive());
    }

    static void p18LinkToDead(Lab lab, Self main) throws Exception {
        Pid a = lab.idle("a");
        lab.stop(a);
        lab.awaitDown(a);
        lab.proc("trapping", self -> {
            self.trapExits(true);
            lab.outcome("link(dead), trapping", () -> self.link(a));
            lab.logMailbox("trapping", self);
        });
        lab.proc("plain", self -> {
            lab.outcome("link(dead), plain", () -> self.link(a));
            lab.logMailbox("plain", self);
            self.exit(ExitReason.crash("went_on"));
        });
    }

    static void p19LinkIsOneAndTwoWay(Lab lab, Self main) throws Exception {
        Pid a = lab.idle("a");
        Pid b = lab.idle("b");
        lab.tell(a, self -> self.link(b));
        lab.tell(b, self -> self.link(a));
        lab.log("links_of_a", "value", lab.ask(a, LinkScenarios::links));
        lab.tell(b, self -> self.unlink(a));
        lab.log("unlink_from_b", "value", Nothing.NOTHING);
        lab.log("links_of_a", "value", lab.ask(a, LinkScenarios::links));
        lab.exit(a, BOOM);
        lab.awaitDown(a);
        lab.settle();
        lab.log("alive", "who", "b", "value", b.isAlive());
        eitherSideFalls(lab, main);
        lab.proc("narcissus", self -> {
            lab.outcome("link(self())", () -> self.link(self.pid()));
            lab.log("links", "value", links(self));
        });
    }

    private static void eitherSideFalls(Lab lab, Self main) throws InterruptedException {
        Pid c = lab.idle("c");
        Pid d = lab.idle("d");
        lab.tell(c, self -> self.link(d));
        Monitor onC = main.monitor(c);
        lab.exit(d, BOOM);
        lab.log("linker_died", "reason", lab.reason(onC));
    }

    static void p20UnlinkLeavesDeliveredExit(Lab lab, Self main) throws Exception {
        Pid b = lab.trapping("b");
        Pid a = lab.idle("a");
        lab.tell(b, self -> self.link(a));
        lab.exit(a, BOOM);
        lab.awaitDown(a);
        lab.settle();
        lab.tell(b, self -> self.unlink(a));
        lab.log("mailbox_after_late_unlink", "messages", lab.mailboxOf(b));
        Pid c = lab.idle("c");
        lab.tell(b, self -> {
            self.link(c);
            self.unlink(c);
        });
        lab.exit(c, BOOM);
        lab.awaitDown(c);
        lab.log("mailbox_after_early_unlink", "messages", lab.mailboxOf(b));
    }

    static void p27SpawnLinkAndSpawnMonitor(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        int exits = 0;
        int downs = 0;
        for (int i = 0; i < 1_000; i++) {
            Pid linked = main.spawnLink(self -> self.exit(BOOM));
            exits += main.receive(new Exit(linked, BOOM)::equals) != null ? 1 : 0;
        }
        lab.log("spawn_link_saw_true_reason", "times", exits, "of", 1_000);
        for (int i = 0; i < 1_000; i++) {
            downs += lab.reason(main.spawnMonitor(self -> self.exit(BOOM)).monitor())
                            .equals(BOOM)
                    ? 1
                    : 0;
        }
        lab.log("spawn_monitor_saw_true_reason", "times", downs, "of", 1_000);
    }

    static void p28TrappingProcessStopsTheChain(Lab lab, Self main) throws Exception {
        Pid a = lab.idle("a");
        Pid b = lab.trapping("b");
        Pid c = lab.idle("c");
        lab.tell(b, self -> {
            self.link(a);
            self.link(c);
        });
        lab.exit(a, BOOM);
        lab.awaitDown(a);
        lab.log("mailbox_of_b", "messages", lab.mailboxOf(b));
        lab.log("alive", "b", b.isAlive(), "c", c.isAlive());
    }
}
