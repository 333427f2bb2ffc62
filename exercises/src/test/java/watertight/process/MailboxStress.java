package watertight.process;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** Several senders and one owner on real threads, as fast as they can: for what a simulation on one core can't show. */
final class MailboxStress {

    /** Without a single message taken for that long, it is stuck. */
    private static final long PATIENCE_SECONDS = 5;

    /** The number of a message, counted by each sender for itself. */
    private record Numbered(int sender, int number) {}

    private final Mailbox mailbox = new Mailbox();
    private final int senders;
    private final int each;
    private final CountDownLatch start = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private volatile int taken;
    private volatile int overtaken;
    private volatile Throwable thrown;

    MailboxStress(int senders, int each) {
        this.senders = senders;
        this.each = each;
    }

    /** How many messages the owner has taken. */
    int taken() {
        return taken;
    }

    /** How many messages came later, or earlier, than in the order they were put. */
    int overtaken() {
        return overtaken;
    }

    /** Runs until everything is taken, or nothing more is. What was thrown is thrown here. */
    void run() {
        threads.add(thread(this::read));
        for (int i = 0; i < senders; i++) {
            int sender = i;
            threads.add(thread(() -> send(sender)));
        }
        start.countDown();
        while (!isOver() && goesOn()) {
            // Somebody takes a message now and then.
        }
        threads.forEach(Thread::interrupt);
        if (thrown != null) {
            throw new IllegalStateException("A thread died.", thrown);
        }
    }

    private boolean isOver() {
        return thrown != null || taken == senders * each;
    }

    /** Whether another message is taken, or all is over. */
    private boolean goesOn() {
        int before = taken;
        try {
            await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> isOver() || taken > before + each);
            return true;
        } catch (ConditionTimeoutException slow) {
            return taken > before;
        }
    }

    private Thread thread(Body body) {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                start.await();
                body.run();
            } catch (InterruptedException over) {
                // The test is over.
            } catch (Throwable fault) {
                thrown = fault;
            }
        });
    }

    @FunctionalInterface
    private interface Body {
        void run() throws InterruptedException;
    }

    private void send(int sender) {
        for (int i = 0; i < each; i++) {
            mailbox.put(new Numbered(sender, i));
        }
    }

    private void read() throws InterruptedException {
        var next = new int[senders];
        for (int count = 1; count <= senders * each; count++) {
            var message = (Numbered) mailbox.take();
            if (message.number() != next[message.sender()]) {
                overtaken++;
            }
            next[message.sender()] = message.number() + 1;
            taken = count;
        }
    }
}
