package watertight.process;

import java.util.Objects;

/**
 * Thrown by {@link Self#exit(ExitReason)}: carries the reason up through the body, so that {@code finally} blocks run.
 * Whoever catches it keeps the process alive.
 */
public final class ProcessExit extends RuntimeException {

    private final transient ExitReason reason;

    ProcessExit(ExitReason reason) {
        super(
                "exit with reason " + Objects.requireNonNull(reason, "An exit reason can't be null."),
                null,
                false,
                false);
        this.reason = reason;
    }

    /** The reason that was given to {@code exit}. */
    public ExitReason reason() {
        return reason;
    }
}
