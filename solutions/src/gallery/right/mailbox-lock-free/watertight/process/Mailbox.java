package watertight.process;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A linked list for many writers and one reader, after Dmitry Vyukov. A writer makes its letter the last one in a single
 * exchange, and only then ties it to the one before: in between, the list is cut there, and the reader sees it end.
 */
final class Mailbox {

    private final AtomicReference<Letter> last;
    /** The letter that was read last; what follows it is unread. */
    private volatile Letter read;
    private volatile Thread sleeper;

    private static final class Letter {
        Object message;
        volatile Letter next;
    }

    Mailbox() {
        read = new Letter();
        last = new AtomicReference<>(read);
    }

    void put(Object message) {
        var letter = new Letter();
        letter.message = Objects.requireNonNull(message, "A message can't be null.");
        last.getAndSet(letter).next = letter;
        LockSupport.unpark(sleeper);
    }

    Object take() throws InterruptedException {
        return take(Deadline.NEVER).orElseThrow();
    }

    Optional<Object> take(Deadline deadline) throws InterruptedException {
        while (read.next == null) {
            if (!deadline.isNever() && deadline.nanosLeft() == 0) {
                return Optional.empty();
            }
            sleep(deadline);
        }
        read = read.next;
        Object message = read.message;
        read.message = null;
        return Optional.of(message);
    }

    private void sleep(Deadline deadline) throws InterruptedException {
        sleeper = Thread.currentThread();
        if (read.next == null) {
            if (deadline.isNever()) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, deadline.nanosLeft());
            }
        }
        sleeper = null;
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    int length() {
        int length = 0;
        for (Letter letter = read.next; letter != null; letter = letter.next) {
            length++;
        }
        return length;
    }
}
