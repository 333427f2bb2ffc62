package watertight.supervisor;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** How one child is stopped, by its supervisor. */
final class Termination {

    private Termination() {}

    // tag::stop[]
    /**
     * Stops a child in the way that its spec says, and waits until it has ended. No monitor stays behind, no link, and no
     * message of the child that has arrived by then, not even if it had ended before.
     */
    static void stop(Self self, Pid child, Shutdown shutdown) throws InterruptedException {
        // begin 3.1
        Monitor monitor = self.monitor(child);
        switch (shutdown) {
            case Shutdown.Infinity() -> {
                self.exit(child, ExitReason.SHUTDOWN);
                self.receive(message -> isDownOf(monitor, message));
            }
            case Shutdown.After(Duration time) -> {
                self.exit(child, ExitReason.SHUTDOWN);
                Optional<Object> down = self.receive(message -> isDownOf(monitor, message), time);
                if (down.isEmpty()) {
                    kill(self, child, monitor);
                }
            }
            case Shutdown.BrutalKill() -> kill(self, child, monitor);
        }
        self.unlink(child);
        self.receive(message -> message instanceof Exit exit && exit.from() == child, Duration.ZERO);
        // end 3.1
    }

    /** Kills a child and waits until it has ended. */
    private static void kill(Self self, Pid child, Monitor monitor) throws InterruptedException {
        // begin 3.1
        self.node().kill(child);
        self.receive(message -> isDownOf(monitor, message));
        // end 3.1
    }
    // end::stop[]

    private static boolean isDownOf(Monitor monitor, Object message) {
        return message instanceof Down down && down.monitor() == monitor;
    }
}
