package watertight.genserver;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Destination;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** How a server is stopped, from the side of who asks for it. */
final class Stopping {

    private Stopping() {}

    // tag::stop[]
    /**
     * Sends a server {@link Protocol.Stop}, and waits until it has ended, but no longer than the timeout. Nothing stays
     * behind, no monitor and no message.
     *
     * @throws CallTimeoutException if it has not ended in time
     * @throws ServerEndedException if it ended with another reason, or there is nobody
     * @throws CallingSelfException if it is the caller
     */
    static void stop(Self self, Destination server, ExitReason reason, Duration timeout) throws InterruptedException {
        // begin 2.8
        var request = new Protocol.Stop(reason);
        Pid pid = Calling.reach(self, server, request);
        Monitor monitor = self.monitor(pid);
        pid.send(request);
        Optional<Object> end = self.receive(message -> isDownOf(monitor, message), timeout);
        if (end.isEmpty()) {
            self.demonitorAndFlush(monitor);
            throw new CallTimeoutException(server, request, timeout);
        }
        if (end.get() instanceof Down down && !down.reason().equals(reason)) {
            throw new ServerEndedException(server, request, down.reason());
        }
        // end 2.8
    }
    // end::stop[]

    private static boolean isDownOf(Monitor monitor, Object message) {
        return message instanceof Down down && down.monitor() == monitor;
    }
}
