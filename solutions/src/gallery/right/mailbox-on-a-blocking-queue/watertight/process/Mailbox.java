package watertight.process;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the JDK has for this already. */
final class Mailbox {

    private final BlockingQueue<Object> messages = new LinkedBlockingQueue<>();

    void put(Object message) {
        messages.add(message);
    }

    Object take() throws InterruptedException {
        return messages.take();
    }

    Optional<Object> take(Deadline deadline) throws InterruptedException {
        if (deadline.isNever()) {
            return Optional.of(take());
        }
        Object message = messages.poll();
        while (message == null && deadline.nanosLeft() > 0) {
            message = messages.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        }
        return Optional.ofNullable(message);
    }

    int length() {
        return messages.size();
    }
}
