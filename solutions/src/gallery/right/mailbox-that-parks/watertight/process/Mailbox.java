package watertight.process;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** A queue without a lock, and the thread to wake. The owner says that it sleeps before it looks for the last time. */
final class Mailbox {

    private final Queue<Object> messages = new ConcurrentLinkedQueue<>();
    private volatile Thread sleeper;

    void put(Object message) {
        messages.add(message);
        LockSupport.unpark(sleeper);
    }

    Object take() throws InterruptedException {
        return take(Deadline.NEVER).orElseThrow();
    }

    Optional<Object> take(Deadline deadline) throws InterruptedException {
        Object message = messages.poll();
        while (message == null && (deadline.isNever() || deadline.nanosLeft() > 0)) {
            sleep(deadline);
            message = messages.poll();
        }
        return Optional.ofNullable(message);
    }

    private void sleep(Deadline deadline) throws InterruptedException {
        sleeper = Thread.currentThread();
        if (messages.isEmpty()) {
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
        return messages.size();
    }
}
