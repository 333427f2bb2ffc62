package watertight.process;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A queue, a lock around it, and a condition to wait for. */
final class Mailbox {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Queue<Object> messages = new ArrayDeque<>();

    void put(Object message) {
        Objects.requireNonNull(message, "A message can't be null.");
        lock.lock();
        try {
            messages.add(message);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    Object take() throws InterruptedException {
        lock.lock();
        try {
            while (messages.isEmpty()) {
                arrived.await();
            }
            return messages.remove();
        } finally {
            lock.unlock();
        }
    }

    Optional<Object> take(Deadline deadline) throws InterruptedException {
        if (deadline.isNever()) {
            return Optional.of(take());
        }
        lock.lock();
        try {
            while (messages.isEmpty() && deadline.nanosLeft() > 0) {
                arrived.await(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
            }
            return Optional.ofNullable(messages.poll());
        } finally {
            lock.unlock();
        }
    }

    int length() {
        lock.lock();
        try {
            return messages.size();
        } finally {
            lock.unlock();
        }
    }
}
