package watertight.task;

import watertight.process.ExitReason;

/**
 * What became of a task that has ended.
 *
 * @param <T> what the task's work returns
 */
public sealed interface TaskResult<T> {

    /** It did its work, and this is what the work returned: it may be null. */
    record Ok<T>(T value) implements TaskResult<T> {}

    /** It ended without a result, and this is why. */
    record Exit<T>(ExitReason reason) implements TaskResult<T> {}
}
