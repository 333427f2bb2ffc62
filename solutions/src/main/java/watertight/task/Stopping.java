package watertight.task;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.Shutdown;

/** How the process of a task is stopped by its owner. */
final class Stopping {

    private Stopping() {}

    // tag::stop[]
    /**
     * Stops a process in the way that is said, and waits until it has ended. This process is not linked to it any more.
     * It is stopped even if this process is killed meanwhile.
     *
     * @return the reason with which it ends if it does as it is told: {@code SHUTDOWN} or {@code KILLED}
     */
    static ExitReason stop(Self self, Pid task, Shutdown shutdown) throws InterruptedException {
        // begin 4.4
        Monitor end = self.monitor(task);
        self.unlink(task);
        switch (shutdown) {
            case Shutdown.Infinity() -> askToEnd(self, task, end, Task.FOREVER);
            case Shutdown.After(Duration time) -> askToEnd(self, task, end, time);
            case Shutdown.BrutalKill() -> kill(self, task, end);
        }
        return shutdown instanceof Shutdown.BrutalKill ? ExitReason.KILLED : ExitReason.SHUTDOWN;
        // end 4.4
    }
    // end::stop[]

    // begin 4.4: your private methods
    private static void askToEnd(Self self, Pid task, Monitor end, Duration time) throws InterruptedException {
        // From the node: the signal of a process that has been killed since it took the link off would not be sent.
        self.node().exit(task, ExitReason.SHUTDOWN);
        Optional<Object> down = self.receive(message -> isDownOf(end, message), time);
        if (down.isEmpty()) {
            kill(self, task, end);
        }
    }

    private static void kill(Self self, Pid task, Monitor end) throws InterruptedException {
        self.node().kill(task);
        self.receive(message -> isDownOf(end, message));
    }
    // end 4.4

    static boolean isDownOf(Monitor monitor, Object message) {
        return message instanceof Down down && down.monitor() == monitor;
    }
}
