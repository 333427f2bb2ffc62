package watertight.supervisor;

import static watertight.Todo.todo;

import watertight.process.Down;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** How one child is stopped, by its supervisor. */
final class Termination {

    private Termination() {}

    /**
     * Stops a child in the way that its spec says, and waits until it has ended. No monitor stays behind, no link, and no
     * message of the child that has arrived by then, not even if it had ended before.
     */
    static void stop(Self self, Pid child, Shutdown shutdown) throws InterruptedException {
        // TODO 3.1
        throw todo("3.1");
    }

    /** Kills a child and waits until it has ended. */
    private static void kill(Self self, Pid child, Monitor monitor) throws InterruptedException {
        // TODO 3.1
        throw todo("3.1");
    }

    private static boolean isDownOf(Monitor monitor, Object message) {
        return message instanceof Down down && down.monitor() == monitor;
    }
}
