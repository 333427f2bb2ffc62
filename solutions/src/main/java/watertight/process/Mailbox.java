package watertight.process;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The messages that were sent to one process and that it has not taken yet. Any thread may put; only the owner takes.
 *
 * <p>Writers push onto a stack, newest on top, so that a put is one compare-and-set. The owner takes the whole stack at
 * once and turns it over: the batch that it reads from then on is in the order of arrival, and nobody else touches it.
 */
final class Mailbox {

    // begin 1.2: the fields your mailbox needs
    /** On top of the stack while the owner sleeps: whoever replaces it has to wake the owner. */
    private static final Letter OWNER_SLEEPS = new Letter(null, null);

    /** How often an owner that does not sleep yet looks for a message: a few microseconds in all. */
    private static final int LOOKS = 1_000;
    /** How long it lets messages come before its first look: less than an answer takes, but time for a dozen casts. */
    private static final int PAUSES = 20;
    /** How many times, at most, the owner sleeps without looking first, once it has looked in vain. */
    private static final int SLEEPS_BETWEEN_LOOKS = 64;

    private final AtomicReference<Letter> arrived = new AtomicReference<>();
    private Batch batch = Batch.NONE;
    private int sleepsBeforeLook = 8;
    /** Doubled by each look in vain, and down to one again by a look that finds something. */
    private int sleepsAfterVainLook = SLEEPS_BETWEEN_LOOKS;
    /** Set before the compare-and-set that says the owner sleeps, read after it: that publishes it. */
    private Thread owner;

    /** A message on the stack, and the letter below it. */
    private static final class Letter {
        final Object message;
        final int height;
        final Letter below;

        Letter(Object message, Letter below) {
            this.message = message;
            this.height = below == null ? 1 : below.height + 1;
            this.below = below;
        }
    }

    /**
     * What the owner took at once, in the order of arrival. Each is a new object, far from the mailbox in memory: what
     * the owner writes while it takes would otherwise lie beside what writers use, and two cores would fight for it.
     */
    private static final class Batch {
        static final Batch NONE = new Batch(new Object[0]);

        final Object[] messages;
        int taken;

        Batch(Object[] messages) {
            this.messages = messages;
        }

        int left() {
            return messages.length - taken;
        }
    }
    // end 1.2

    /**
     * Adds a message behind those that are there, and wakes the owner if it waits. Returns at once.
     *
     * @throws NullPointerException if the message is null
     */
    void put(Object message) {
        // begin 1.2
        if (message == null) {
            throw new NullPointerException("A message can't be null: send a value that says what you mean.");
        }
        Letter top;
        do {
            top = arrived.get();
        } while (!arrived.compareAndSet(top, new Letter(message, top == OWNER_SLEEPS ? null : top)));
        if (top == OWNER_SLEEPS) {
            LockSupport.unpark(owner);
        }
        // end 1.2
    }

    /**
     * Takes the oldest message; waits while there is none.
     *
     * @throws InterruptedException if the owner is interrupted while it waits: its process has ended
     */
    Object take() throws InterruptedException {
        // begin 1.2
        while (!collect()) {
            sleep(Deadline.NEVER);
        }
        return next();
        // end 1.2
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
        // begin 1.7
        while (!collect()) {
            if (deadline.nanosLeft() == 0) {
                return Optional.empty();
            }
            sleep(deadline);
        }
        return Optional.of(next());
        // end 1.7
    }

    /** How many messages wait. Exact while nobody puts or takes. */
    int length() {
        // begin 1.2
        Letter top = arrived.get();
        return batch.left() + (top == null || top == OWNER_SLEEPS ? 0 : top.height);
        // end 1.2
    }

    // begin 1.2: your private methods
    /** Makes sure that the oldest message is at hand; false if there is none at all. */
    private boolean collect() {
        if (batch.left() > 0) {
            return true;
        }
        Letter top = arrived.getAndSet(null);
        batch = top == null ? Batch.NONE : inOrder(top);
        return top != null;
    }

    private static Batch inOrder(Letter top) {
        var messages = new Object[top.height];
        for (Letter letter = top; letter != null; letter = letter.below) {
            messages[letter.height - 1] = letter.message;
        }
        return new Batch(messages);
    }

    private Object next() {
        Object message = batch.messages[batch.taken];
        batch.messages[batch.taken++] = null;
        return message;
    }

    /** Whether a message arrives before it is worth sleeping. */
    private boolean arrivesAtOnce() {
        // Two processes that answer each other on two cores are twice as fast if neither sleeps in between (measured:
        // 1.4 and 0.7 million round trips a second). Where looking is in vain, it is done too rarely to be felt. Where
        // messages stream in, taking them one by one makes the cores fight over each (7 million casts, and not 25).
        if (sleepsBeforeLook > 0) {
            sleepsBeforeLook--;
            return false;
        }
        for (int look = -PAUSES; look < LOOKS; look++) {
            if (look >= 0 && arrived.get() != null) {
                sleepsAfterVainLook = 1;
                return true;
            }
            Thread.onSpinWait();
        }
        sleepsBeforeLook = sleepsAfterVainLook;
        sleepsAfterVainLook = Math.min(2 * sleepsAfterVainLook, SLEEPS_BETWEEN_LOOKS);
        return false;
    }

    /** Sleeps until a message arrives, the deadline passes, or the owner is woken for another reason. */
    private void sleep(Deadline deadline) throws InterruptedException {
        if (arrivesAtOnce()) {
            return;
        }
        owner = Thread.currentThread();
        if (arrived.compareAndSet(null, OWNER_SLEEPS)) {
            if (deadline.isNever()) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, deadline.nanosLeft());
            }
            arrived.compareAndSet(OWNER_SLEEPS, null);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("woken while waiting for a message");
        }
    }
    // end 1.2
}
