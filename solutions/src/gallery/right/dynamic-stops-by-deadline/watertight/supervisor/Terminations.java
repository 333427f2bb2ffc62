package watertight.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** Children that are stopped at once: told all together, awaited in the order of their deadlines. No timer is needed. */
final class Terminations {

    private final Self self;
    private final List<Ending> endings = new ArrayList<>();

    /** A child that was told to stop, and is killed at the deadline. */
    private record Ending(Pid child, Monitor monitor, Instant deadline) {}

    Terminations(Self self) {
        this.self = self;
    }

    void begin(Pid child, Shutdown shutdown) {
        Monitor monitor = self.monitor(child);
        if (shutdown instanceof Shutdown.BrutalKill) {
            self.node().kill(child);
        } else {
            self.exit(child, ExitReason.SHUTDOWN);
        }
        Instant deadline =
                shutdown instanceof Shutdown.After(Duration time) ? self.node().now().plus(time) : Instant.MAX;
        endings.add(new Ending(child, monitor, deadline));
    }

    /** Whoever has no deadline comes last, so that nobody's deadline passes unseen. */
    void await() throws InterruptedException {
        endings.sort(Comparator.comparing(Ending::deadline));
        for (Ending ending : endings) {
            if (!hasEndedInTime(ending)) {
                self.node().kill(ending.child());
                self.receive(message -> isOf(ending, message));
            }
        }
    }

    private boolean hasEndedInTime(Ending ending) throws InterruptedException {
        if (ending.deadline().equals(Instant.MAX)) {
            self.receive(message -> isOf(ending, message));
            return true;
        }
        Duration left = Duration.between(self.node().now(), ending.deadline());
        return self.receive(message -> isOf(ending, message), left.isNegative() ? Duration.ZERO : left)
                .isPresent();
    }

    private static boolean isOf(Ending ending, Object message) {
        return message instanceof Down down && down.monitor() == ending.monitor();
    }
}
