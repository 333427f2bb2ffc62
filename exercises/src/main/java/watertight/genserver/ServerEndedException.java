package watertight.genserver;

import watertight.process.Destination;
import watertight.process.ExitReason;

/** The server ended before it answered, or there was none. */
public final class ServerEndedException extends CallException {

    private final transient ExitReason reason;

    ServerEndedException(Destination server, Object request, ExitReason reason) {
        super(server, "No answer from " + server + " to " + request + ": it ended with " + reason + ".");
        this.reason = reason;
        if (reason instanceof ExitReason.Crash crash) {
            initCause(crash.cause());
        }
    }

    /** Why it ended: {@link ExitReason#NO_PROCESS} if there was nobody to begin with. */
    public ExitReason reason() {
        return reason;
    }
}
