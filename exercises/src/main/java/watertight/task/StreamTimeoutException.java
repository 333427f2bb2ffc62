package watertight.task;

import java.time.Duration;

/**
 * A task of a stream took longer than it may. Thrown to the consumer if it said {@link OnTimeout#EXIT}; if it said
 * {@link OnTimeout#KILL_TASK}, it is the crash that the result of this task tells of.
 */
public final class StreamTimeoutException extends TaskException {

    StreamTimeoutException(Duration timeout) {
        super("A task of the stream took longer than " + timeout.toMillis() + " ms.");
    }
}
