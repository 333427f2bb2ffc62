package watertight.task;

import static watertight.Todo.todo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import watertight.process.Self;

/** Several tasks whose owner waits for all of them together, until one moment. */
final class ManyTasks<T> {

    private final Self self;
    private final List<Task<T>> tasks;
    private final Duration timeout;
    private final Instant begin;
    // TODO 4.5: the fields you need

    /** @throws IllegalArgumentException if this process does not own all of the tasks, or the timeout is negative */
    ManyTasks(Self self, List<Task<T>> tasks, Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException(
                    "A timeout of " + timeout + " is negative: use Duration.ZERO to look once and not wait.");
        }
        tasks.forEach(task -> task.checkOwner(self));
        this.self = self;
        this.tasks = List.copyOf(tasks);
        this.timeout = timeout;
        this.begin = self.node().now();
    }

    /** What is left of the timeout, which began with this object; zero if nothing is. */
    private Duration timeLeft() {
        // TODO 4.5
        throw todo("4.5");
    }

    /**
     * Waits for the results of all, in whatever order they come.
     *
     * @return the results, in the order of the tasks
     * @throws TaskEndedException at once when one ends without a result; nothing of the others stays behind, as if they
     *     had been given up
     * @throws AwaitTimeoutException if the time is up before all have come; it names those that are missing
     */
    List<T> await() throws InterruptedException {
        // TODO 4.5
        throw todo("4.5");
    }

    /**
     * Waits until all have ended or the time is up, whichever is first. Those that are not ready can be asked again.
     *
     * @return what became of each, in the order of the tasks; empty for those that have not ended
     */
    List<Optional<TaskResult<T>>> yield() throws InterruptedException {
        // TODO 4.5
        throw todo("4.5");
    }

    // TODO 4.5: your private methods
}
