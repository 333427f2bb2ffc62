package watertight.recorded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import watertight.process.Body;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.ProcessExit;
import watertight.process.Self;

/** Ways to end, by oneself and by a signal. */
final class ExitScenarios {

    private enum Word {
        X
    }

    /** Java's nearest to a value that is thrown. */
    private static final class Ball extends Exception {}

    private static final ExitReason BOOM = ExitReason.crash("boom");
    /** What a process that exits with {@code :kill} does here: killing is a method, not a reason. */
    private static final ExitReason KILL = ExitReason.crash("kill");

    private ExitScenarios() {}

    static void p06ExitReasons(Lab lab, Self main) throws Exception {
        for (Map.Entry<String, Body> way : waysToEnd().entrySet()) {
            var spawned = main.spawnMonitor(way.getValue());
            lab.name(spawned.pid(), "p");
            lab.log("down", "how", way.getKey(), "reason", lab.reason(spawned.monitor()));
        }
    }

    private static Map<String, Body> waysToEnd() {
        var ways = new LinkedHashMap<String, Body>();
        ways.put("return", self -> {});
        ways.put("exit(:normal)", self -> self.exit(ExitReason.NORMAL));
        ways.put("exit(:shutdown)", self -> self.exit(ExitReason.SHUTDOWN));
        ways.put("exit({:shutdown, :x})", self -> self.exit(ExitReason.shutdown(Word.X)));
        ways.put("exit(:boom)", self -> self.exit(BOOM));
        ways.put("exit(:kill) by itself", self -> self.exit(KILL));
        ways.put("raise", self -> raise());
        ways.put("throw", self -> throwBall());
        ways.put("1/0", self -> Math.floorDiv(1, 0));
        ways.put("no match", self -> Optional.empty().orElseThrow());
        ways.put("no function clause", self -> Objects.requireNonNull(null));
        ways.put("undefined function", self -> Object.class.getMethod("go"));
        ways.put("killed from outside", self -> {
            self.node().kill(self.pid());
            self.receive();
        });
        return ways;
    }

    private static void raise() {
        throw new RuntimeException("boom");
    }

    private static void throwBall() throws Ball {
        throw new Ball();
    }

    static void p10KillVersusKilled(Lab lab, Self main) throws Exception {
        Pid victim = lab.trapping("victim");
        Pid peer = lab.trapping("trapping_peer");
        Pid plain = lab.idle("plain_peer");
        lab.tell(peer, self -> self.link(victim));
        lab.tell(plain, self -> self.link(victim));
        var onPlain = main.monitor(plain);
        var onVictim = main.monitor(victim);
        main.node().kill(victim);
        lab.log("died", "who", "victim", "reason", lab.reason(onVictim));
        lab.log("died", "who", "plain_peer", "reason", lab.reason(onPlain));
        lab.log("mailbox_of_trapping_peer", "messages", lab.mailboxOf(peer));
        lab.log("alive", "who", "trapping_peer", "value", peer.isAlive());
    }

    static void p11ExitKillFromInsideIsOrdinary(Lab lab, Self main) throws Exception {
        Pid a = lab.idle("a");
        Pid peer = lab.trapping("trapping_peer");
        Pid plain = lab.idle("plain_peer");
        lab.tell(peer, self -> self.link(a));
        lab.tell(plain, self -> self.link(a));
        var onPlain = main.monitor(plain);
        var onA = main.monitor(a);
        lab.exit(a, KILL);
        lab.log("died", "who", "a", "reason", lab.reason(onA));
        lab.log("died", "who", "plain_peer", "reason", lab.reason(onPlain));
        lab.log("mailbox_of_trapping_peer", "messages", lab.mailboxOf(peer));
        lab.log("alive", "who", "trapping_peer", "value", peer.isAlive());
    }

    static void p12Exit2Normal(Lab lab, Self main) throws Exception {
        Pid plain = lab.idle("plain");
        main.exit(plain, ExitReason.NORMAL);
        lab.log("returned", "value", Nothing.NOTHING);
        lab.settle();
        lab.log("alive", "who", "plain", "value", plain.isAlive());
        Pid trapping = lab.trapping("trapping");
        main.exit(trapping, ExitReason.NORMAL);
        lab.log("mailbox_of_trapping", "messages", lab.mailboxOf(trapping));
        lab.proc("self_exiter", self -> {
            self.exit(self.pid(), ExitReason.NORMAL);
            lab.log("reached_after_exit_self_normal");
            self.exit(ExitReason.crash("not_ended"));
        });
        lab.proc("self_exiter_trapping", self -> {
            self.trapExits(true);
            self.exit(self.pid(), ExitReason.NORMAL);
            lab.logMailbox("self_exiter_trapping", self);
            self.exit(ExitReason.crash("went_on"));
        });
    }

    static void p13Exit2OtherReasons(Lab lab, Self main) throws Exception {
        for (ExitReason reason : List.of(BOOM, ExitReason.SHUTDOWN, ExitReason.KILLED)) {
            Pid plain = lab.idle("plain");
            var onPlain = main.monitor(plain);
            main.exit(plain, reason);
            lab.log("died", "who", "plain", "sent", reason, "reason", lab.reason(onPlain));
            Pid trapping = lab.trapping("trapping");
            main.exit(trapping, reason);
            Object messages = lab.mailboxOf(trapping);
            lab.log("mailbox_of_trapping", "sent", reason, "messages", messages, "alive", trapping.isAlive());
        }
    }

    static void p25TrapExitDoesNotSaveYouFromYourself(Lab lab, Self main) throws Exception {
        var ways = new LinkedHashMap<String, Body>();
        ways.put("raise", self -> raise());
        ways.put("exit(:boom)", self -> self.exit(BOOM));
        ways.put("exit(:shutdown)", self -> self.exit(ExitReason.SHUTDOWN));
        for (Map.Entry<String, Body> way : ways.entrySet()) {
            lab.scene(way.getKey());
            lab.proc("trapping", self -> {
                self.trapExits(true);
                way.getValue().run(self);
            });
        }
    }

    static void p30CaughtErrorsDoNotKill(Lab lab, Self main) throws Exception {
        lab.proc("catcher", self -> {
            lab.outcome("raise", ExitScenarios::raise);
            lab.outcome("exit", () -> self.exit(BOOM));
            lab.outcome("throw", ExitScenarios::throwBall);
            try {
                Pid me = self.pid();
                self.node().spawn(other -> other.exit(me, ExitReason.crash("from_outside")));
                self.receive();
            } catch (ProcessExit exit) {
                lab.log("caught_signal", "reason", exit.reason());
            }
        });
    }
}
