package watertight.task;

import static watertight.Todo.todo;

import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.Shutdown;

/** How the process of a task is stopped by its owner. */
final class Stopping {

    private Stopping() {}

    /**
     * Stops a process in the way that is said, and waits until it has ended. This process is not linked to it any more.
     * It is stopped even if this process is killed meanwhile.
     *
     * @return the reason with which it ends if it does as it is told: {@code SHUTDOWN} or {@code KILLED}
     */
    static ExitReason stop(Self self, Pid task, Shutdown shutdown) throws InterruptedException {
        // TODO 4.4
        throw todo("4.4");
    }

    // TODO 4.4: your private methods

    static boolean isDownOf(Monitor monitor, Object message) {
        return message instanceof Down down && down.monitor() == monitor;
    }
}
