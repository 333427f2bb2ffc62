package watertight.supervisor;

import static watertight.Todo.todo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The restarts of one supervisor, of all its children together, as far as they still count. */
final class RestartHistory {

    private final Intensity intensity;
    /** When they were, the oldest first. */
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartHistory(Intensity intensity) {
        this.intensity = intensity;
    }

    /**
     * Counts one more restart, and forgets those that are longer ago than {@link Intensity#within}: one that is exactly
     * as long ago still counts.
     *
     * @param now never earlier than the last time
     * @return whether the supervisor puts up with it
     */
    boolean add(Instant now) {
        // TODO 3.4
        throw todo("3.4");
    }
}
