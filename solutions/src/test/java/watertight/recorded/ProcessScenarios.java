package watertight.recorded;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Alias;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.process.Timer;

/** Processes that start, are sent to, and end. */
final class ProcessScenarios {

    private enum Word {
        GO,
        LATE,
        ONE,
        TWO,
        FIRST,
        SECOND,
        TICK,
        ZERO
    }

    private record Hello(int number) {}

    private record Last(Pid child) {}

    private ProcessScenarios() {}

    static void p01SpawnAndEnd(Lab lab, Self main) throws Exception {
        Pid child = lab.idle("child");
        lab.log("alive", "pid", child, "value", child.isAlive());
        var monitor = main.monitor(child);
        lab.stop(child);
        lab.log("down", "pid", child, "reason", lab.reason(monitor));
        lab.log("alive", "pid", child, "value", child.isAlive());
    }

    static void p02SendToDeadPid(Lab lab, Self main) throws Exception {
        Pid child = lab.idle("child");
        lab.stop(child);
        lab.awaitDown(child);
        lab.outcome("send to dead pid", () -> child.send(new Hello(1)));
        lab.outcome("Process.exit to dead pid", () -> main.node().kill(child));
        lab.outcome("Process.unlink a dead pid", () -> main.unlink(child));
        lab.logMailbox();
    }

    static void p24Timers(Lab lab, Self main) throws Exception {
        Timer tick = main.node().sendAfter(main.pid(), Word.TICK, Duration.ofMillis(5));
        main.receive(Word.TICK::equals);
        lab.log("got_tick");
        lab.log("cancel_after_firing", "value", tick.cancel());
        Timer late = main.node().sendAfter(main.pid(), Word.LATE, Duration.ofMillis(10_000));
        Optional<Duration> left = late.cancel();
        boolean inRange =
                left.isPresent() && left.get().toMillis() > 9_000 && left.get().toMillis() <= 10_000;
        lab.log("cancel_before_firing", "is_integer", left.isPresent(), "in_range", inRange);
        lab.log("cancel_again", "value", late.cancel());
        Timer zero = main.node().sendAfter(main.pid(), Word.ZERO, Duration.ZERO);
        lab.settle();
        lab.log("cancel_after_firing_unread", "value", zero.cancel());
        lab.logMailbox();
    }

    static void p29AliasDropsLateMessages(Lab lab, Self main) throws Exception {
        Alias alias = main.alias();
        alias.send(Word.ONE);
        lab.logMailbox();
        lab.log("unalias", "value", alias.switchOff());
        lab.outcome("send to dead alias", () -> alias.send(Word.TWO));
        lab.logMailbox();
        Pid p = lab.idle("p");
        Alias reply = main.aliasForOne();
        main.monitor(p);
        reply.send(Tuple.of(reply, Word.FIRST));
        reply.send(Tuple.of(reply, Word.SECOND));
        lab.logMailbox();
        lab.stop(p);
        lab.logMailbox();
    }

    static void p31MonitorSelfAndAncestor(Lab lab, Self main) throws Exception {
        var onItself = main.monitor(main.pid());
        lab.log("monitor_self_is_ref", "value", onItself != null);
        var parent = main.spawnMonitor(self -> {
            Pid child = self.node().spawn(Self::receive);
            main.pid().send(new Last(child));
            self.exit(ExitReason.crash("boom"));
        });
        lab.name(parent.pid(), "parent");
        Pid child = main.receive(Last.class).child();
        lab.name(child, "child");
        lab.log("died", "who", "parent", "reason", lab.reason(parent.monitor()));
        lab.settle();
        lab.log("alive", "who", "child", "value", child.isAlive());
        lab.logMailbox();
    }
}
