package watertight.process;

import static watertight.Todo.todo;

import java.util.Optional;

/**
 * The messages that were sent to one process and that it has not taken yet. Any thread may put; only the owner takes.
 *
 * <p>Writers push onto a stack, newest on top, so that a put is one compare-and-set. The owner takes the whole stack at
 * once and turns it over: the batch that it reads from then on is in the order of arrival, and nobody else touches it.
 */
final class Mailbox {

    // TODO 1.2: the fields your mailbox needs

    /**
     * Adds a message behind those that are there, and wakes the owner if it waits. Returns at once.
     *
     * @throws NullPointerException if the message is null
     */
    void put(Object message) {
        // TODO 1.2
        throw todo("1.2");
    }

    /**
     * Takes the oldest message; waits while there is none.
     *
     * @throws InterruptedException if the owner is interrupted while it waits: its process has ended
     */
    Object take() throws InterruptedException {
        // TODO 1.2
        throw todo("1.2");
    }

    /**
     * Takes the oldest message; waits while there is none, but no longer than the deadline. A deadline that has passed
     * already still finds a message that is there.
     *
     * @return the message, or empty if the deadline passed first
     * @throws InterruptedException if the owner is interrupted while it waits: its process has ended
     */
    Optional<Object> take(Deadline deadline) throws InterruptedException {
        if (deadline.isNever()) {
            return Optional.of(take());
        }
        // TODO 1.7
        throw todo("1.7");
    }

    /** How many messages wait. Exact while nobody puts or takes. */
    int length() {
        // TODO 1.2
        throw todo("1.2");
    }

    // TODO 1.2: your private methods
}
