package watertight.genserver;

import static watertight.Todo.todo;

import java.time.Duration;
import watertight.process.Destination;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Self;

/** How a server is stopped, from the side of who asks for it. */
final class Stopping {

    private Stopping() {}

    /**
     * Sends a server {@link Protocol.Stop}, and waits until it has ended, but no longer than the timeout. Nothing stays
     * behind, no monitor and no message.
     *
     * @throws CallTimeoutException if it has not ended in time
     * @throws ServerEndedException if it ended with another reason, or there is nobody
     * @throws CallingSelfException if it is the caller
     */
    static void stop(Self self, Destination server, ExitReason reason, Duration timeout) throws InterruptedException {
        // TODO 2.8
        throw todo("2.8");
    }

    private static boolean isDownOf(Monitor monitor, Object message) {
        return message instanceof Down down && down.monitor() == monitor;
    }
}
