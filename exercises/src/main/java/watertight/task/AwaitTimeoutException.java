package watertight.task;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * No result came in time. It tells nothing about the task: it runs on, and its result is dropped when it comes, unless
 * the owner ends of this exception.
 */
public final class AwaitTimeoutException extends TaskException {

    private final transient List<Task<?>> tasks;

    /** @param tasks those that are missing */
    AwaitTimeoutException(List<? extends Task<?>> tasks, Duration timeout) {
        super("No result of " + names(tasks) + " within " + timeout.toMillis() + " ms.");
        this.tasks = List.copyOf(tasks);
    }

    private static String names(List<? extends Task<?>> tasks) {
        return tasks.stream().map(Task::toString).collect(Collectors.joining(", "));
    }

    /** The tasks whose results did not come. */
    public List<Task<?>> tasks() {
        return tasks;
    }
}
