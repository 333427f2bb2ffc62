package watertight.genserver;

import java.time.Duration;
import watertight.process.Destination;

/**
 * No answer came in time. It tells nothing about the server: it may be busy, and carry the request out later. An answer
 * that comes later is dropped.
 */
public final class CallTimeoutException extends CallException {

    CallTimeoutException(Destination server, Object request, Duration timeout) {
        super(server, "No answer from " + server + " to " + request + " within " + timeout.toMillis() + " ms.");
    }
}
