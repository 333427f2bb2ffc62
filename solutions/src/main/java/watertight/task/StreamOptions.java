package watertight.task;

import java.time.Duration;
import java.util.Objects;

/**
 * How the tasks of a stream are run.
 *
 * @param maxConcurrency how many there may be at once
 * @param ordered whether results come in the order of the items; if not, each comes when its task has ended
 * @param timeout how long each task may take, from its own start
 * @param onTimeout what happens when it takes longer
 */
public record StreamOptions(int maxConcurrency, boolean ordered, Duration timeout, OnTimeout onTimeout) {

    /** As many at once as there are processors, in order, 5 seconds for each, and an exception when one takes longer. */
    public static final StreamOptions DEFAULT =
            new StreamOptions(Runtime.getRuntime().availableProcessors(), true, Task.DEFAULT_TIMEOUT, OnTimeout.EXIT);

    /** @throws IllegalArgumentException if no task may run, or the timeout is negative */
    public StreamOptions {
        if (maxConcurrency < 1) {
            throw new IllegalArgumentException(
                    "A stream needs room for at least one task at once, and this is " + maxConcurrency + ".");
        }
        if (Objects.requireNonNull(timeout, "A timeout can't be null.").isNegative()) {
            throw new IllegalArgumentException("A timeout can't be negative, and this is " + timeout + ".");
        }
        Objects.requireNonNull(onTimeout, "A stream has to know what to do when a task takes too long.");
    }

    /** The same, but with so many tasks at once. */
    public StreamOptions withMaxConcurrency(int most) {
        return new StreamOptions(most, ordered, timeout, onTimeout);
    }

    /** The same, but each result comes when its task has ended. */
    public StreamOptions unordered() {
        return new StreamOptions(maxConcurrency, false, timeout, onTimeout);
    }

    /** The same, but each task may take so long; {@link Task#FOREVER} for as long as it takes. */
    public StreamOptions withTimeout(Duration otherTimeout) {
        return new StreamOptions(maxConcurrency, ordered, otherTimeout, onTimeout);
    }

    /** The same, but this is what happens when a task takes longer. */
    public StreamOptions with(OnTimeout other) {
        return new StreamOptions(maxConcurrency, ordered, timeout, other);
    }
}
