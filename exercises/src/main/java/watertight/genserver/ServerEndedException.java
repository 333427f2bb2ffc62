package watertight.genserver;

import watertight.process.Destination;
import watertight.process.ExitReason;

/** The server ended before it answered, or there was none. */
public final class ServerEndedException extends CallException {

    private final transient ExitReason reason;

    ServerEndedException(Destination server, Object request, ExitReason reason) {
        super(server, "No answer from " + server + " to " + request + ": " + what(reason) + ".");
        this.reason = reason;
        if (reason instanceof ExitReason.Crash crash) {
            initCause(crash.cause());
        }
    }

    private static String what(ExitReason reason) {
        return reason.equals(ExitReason.NO_PROCESS) ? "there is no such process" : "it ended with " + reason;
    }

    /** Why it ended: {@link ExitReason#NO_PROCESS} if there was nobody to begin with. */
    public ExitReason reason() {
        return reason;
    }
}
