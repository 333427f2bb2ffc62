package watertight.task;

import watertight.process.ExitReason;

/** A task ended without a result. */
public final class TaskEndedException extends TaskException {

    private final transient Task<?> task;
    private final transient ExitReason reason;

    TaskEndedException(Task<?> task, ExitReason reason) {
        super("No result of " + task + ": it ended with " + reason + ".");
        this.task = task;
        this.reason = reason;
        if (reason instanceof ExitReason.Crash crash) {
            initCause(crash.cause());
        }
    }

    /** Which one. */
    public Task<?> task() {
        return task;
    }

    /** Why it ended. {@link ExitReason#NORMAL} is possible: a work that exits returns nothing. */
    public ExitReason reason() {
        return reason;
    }
}
