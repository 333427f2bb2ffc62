package watertight.process;

import static watertight.Todo.todo;

import java.util.LinkedList;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a process takes messages out of order: it looks for the oldest one it wants, and those it passes over are saved,
 * in their order, for later. Only the owner uses this.
 */
final class SelectiveReceive {

    private final Mailbox mailbox;
    /** What was passed over, oldest first. */
    private final LinkedList<Object> saved = new LinkedList<>();

    SelectiveReceive(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Takes the oldest message, whatever it is; waits while there is none. */
    Object receive() throws InterruptedException {
        return saved.isEmpty() ? mailbox.take() : saved.removeFirst();
    }

    /** Takes the oldest message, whatever it is; waits while there is none, but no longer than the deadline. */
    Optional<Object> receive(Deadline deadline) throws InterruptedException {
        return saved.isEmpty() ? mailbox.take(deadline) : Optional.of(saved.removeFirst());
    }

    /**
     * Takes the oldest message that is wanted; waits while there is none, but no longer than the deadline. First comes
     * what was saved before, then what is in the mailbox. Messages that are not wanted stay, in the order they arrived.
     * If {@code wanted} throws, nothing is lost.
     *
     * @return the message, or empty if the deadline passed first
     */
    Optional<Object> receive(Predicate<Object> wanted, Deadline deadline) throws InterruptedException {
        // TODO 1.6
        throw todo("1.6");
    }

    /** Messages that the process has not received: those saved, and those still in the mailbox. */
    int length() {
        return saved.size() + mailbox.length();
    }
}
