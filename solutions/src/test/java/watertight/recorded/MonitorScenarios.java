package watertight.recorded;

import java.util.Comparator;
import java.util.List;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** Monitors, and what they tell. */
final class MonitorScenarios {

    private static final ExitReason BOOM = ExitReason.crash("boom");

    private MonitorScenarios() {}

    static void p14MonitorDown(Lab lab, Self main) throws Exception {
        Pid a = lab.idle("a");
        Monitor one = main.monitor(a);
        Monitor two = main.monitor(a);
        lab.log("refs_differ", "value", !one.equals(two));
        lab.stop(a);
        List<Object> messages = Lab.flush(main);
        messages.sort(Comparator.comparing(message -> ((Down) message).monitor() == two));
        lab.log("messages", "value", messages);
        Pid b = lab.idle("b");
        Pid watcher = lab.idle("watcher");
        lab.tell(watcher, self -> self.monitor(b));
        lab.exit(watcher, BOOM);
        lab.awaitDown(watcher);
        lab.settle();
        lab.log("monitored_lives_when_watcher_dies", "value", b.isAlive());
    }

    static void p15MonitorDeadNoproc(Lab lab, Self main) throws Exception {
        Pid a = lab.idle("a");
        Monitor onA = main.monitor(a);
        lab.exit(a, BOOM);
        lab.log("real_reason", "value", lab.reason(onA));
        main.monitor(a);
        lab.logMailbox();
        main.monitor(new Name("nobody"));
        lab.logMailbox();
    }

    static void p16MonitorByName(Lab lab, Self main) throws Exception {
        Pid a = lab.idle("a");
        Name svc = new Name("svc");
        main.node().register(svc, a);
        main.monitor(svc);
        lab.exit(a, BOOM);
        lab.logMailbox();
    }

    static void p17DemonitorFlush(Lab lab, Self main) throws Exception {
        Monitor onA = ended("a", lab, main);
        lab.log("demonitor", "value", main.demonitor(onA));
        lab.logMailbox();
        Monitor onB = ended("b", lab, main);
        lab.log("demonitor_flush", "value", main.demonitorAndFlush(onB));
        lab.logMailbox();
        Pid c = lab.idle("c");
        Monitor onC = main.monitor(c);
        lab.log("demonitor_info_before_death", "value", main.demonitor(onC));
        lab.log("demonitor_info_again", "value", main.demonitor(onC));
        lab.stop(c);
        lab.logMailbox();
    }

    /** A monitor whose process has ended, and whose Down has arrived. */
    private static Monitor ended(String name, Lab lab, Self main) throws InterruptedException {
        Pid pid = lab.idle(name);
        Monitor monitor = main.monitor(pid);
        lab.stop(pid);
        lab.awaitDown(pid);
        lab.settle();
        return monitor;
    }
}
