package watertight.table;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.awaitility.core.ConditionTimeoutException;
import watertight.grader.Expect;

/** The same work on several real threads, as fast as they can: for what a simulation on one core can't show. */
final class AtOnce {

    /** Without anything done for that long, they are stuck. */
    private static final long PATIENCE_SECONDS = 5;

    private final int times;
    private final IntConsumer work;
    private final CountDownLatch start = new CountDownLatch(1);
    private final AtomicLong done = new AtomicLong();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    private AtOnce(int times, IntConsumer work) {
        this.times = times;
        this.work = work;
    }

    /** Each thread does the work for every number from 0. What one of them throws is thrown here. */
    static void run(int threads, int times, IntConsumer work) {
        var atOnce = new AtOnce(times, work);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(Thread.ofPlatform().daemon().start(atOnce::work));
        }
        atOnce.start.countDown();
        long all = (long) threads * times;
        while (!atOnce.isOver(all) && atOnce.goesOn(all)) {
            // Something is done now and then.
        }
        running.forEach(Thread::interrupt);
        if (atOnce.thrown.get() != null) {
            throw new IllegalStateException("A thread died.", atOnce.thrown.get());
        }
        if (!atOnce.isOver(all)) {
            throw Expect.never(
                    "The threads wait for each other for ever, after " + atOnce.done + " of " + all + " steps.");
        }
    }

    private boolean isOver(long all) {
        return thrown.get() != null || done.get() == all;
    }

    private boolean goesOn(long all) {
        long before = done.get();
        try {
            await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .until(() -> isOver(all) || done.get() > before + times / 10);
            return true;
        } catch (ConditionTimeoutException slow) {
            return done.get() > before;
        }
    }

    private void work() {
        try {
            start.await();
            for (int number = 0; number < times; number++) {
                work.accept(number);
                done.incrementAndGet();
            }
        } catch (Throwable fault) {
            thrown.compareAndSet(null, fault);
        }
    }
}
