package watertight.supervisor;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** Takes the link off before it asks, so that no exit signal comes of it; a child that has ended before is not asked. */
final class Termination {

    private static final Duration NO_END = Duration.ofSeconds(Long.MAX_VALUE);

    private Termination() {}

    static void stop(Self self, Pid child, Shutdown shutdown) throws InterruptedException {
        Monitor monitor = self.monitor(child);
        self.unlink(child);
        Optional<Object> exit = self.receive(message -> isExitOf(child, message), Duration.ZERO);
        if (exit.isEmpty() && shutdown instanceof Shutdown.BrutalKill) {
            self.node().kill(child);
        } else if (exit.isEmpty()) {
            self.exit(child, ExitReason.SHUTDOWN);
        }
        Duration time = shutdown instanceof Shutdown.After(Duration limit) ? limit : NO_END;
        if (self.receive(message -> isDownOf(monitor, message), time).isEmpty()) {
            self.node().kill(child);
            self.receive(message -> isDownOf(monitor, message));
        }
    }

    private static boolean isExitOf(Pid child, Object message) {
        return message instanceof Exit exit && exit.from() == child;
    }

    private static boolean isDownOf(Monitor monitor, Object message) {
        return message instanceof Down down && down.monitor() == monitor;
    }
}
