package watertight.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import watertight.grader.sim.Task;

/** Every way to wait for ten seconds in vain. */
public final class TimedWaits implements Supplier<Map<String, Task>> {

    private static final int SECONDS = 10;

    @Override
    public Map<String, Task> get() {
        var waits = new LinkedHashMap<String, Task>();
        waits.put("sleep", () -> Thread.sleep(SECONDS * 1000));
        waits.put("TimeUnit.sleep", () -> TimeUnit.SECONDS.sleep(SECONDS));
        waits.put("parkNanos", () -> LockSupport.parkNanos(SECONDS * 1_000_000_000L));
        waits.put("parkUntil", () -> LockSupport.parkUntil(System.currentTimeMillis() + SECONDS * 1000));
        waits.put("join", () -> Thread.ofVirtual().start(LockSupport::park).join(SECONDS * 1000));
        waits.put("wait", this::waitForNotify);
        waits.put("poll, array", () -> new ArrayBlockingQueue<>(1).poll(SECONDS, TimeUnit.SECONDS));
        waits.put("poll, linked", () -> new LinkedBlockingQueue<>().poll(SECONDS, TimeUnit.SECONDS));
        waits.put("poll, transfer", () -> new LinkedTransferQueue<>().poll(SECONDS, TimeUnit.SECONDS));
        waits.put("poll, synchronous", () -> new SynchronousQueue<>().poll(SECONDS, TimeUnit.SECONDS));
        waits.put("await, condition", this::awaitCondition);
        waits.put("awaitNanos", this::awaitNanos);
        waits.put("await, latch", () -> new CountDownLatch(1).await(SECONDS, TimeUnit.SECONDS));
        waits.put("await, barrier", () -> timesOut(() -> new CyclicBarrier(2).await(SECONDS, TimeUnit.SECONDS)));
        waits.put(
                "await, phaser",
                () -> timesOut(() -> new Phaser(1).awaitAdvanceInterruptibly(0, SECONDS, TimeUnit.SECONDS)));
        waits.put("exchange", () -> timesOut(() -> new Exchanger<>().exchange(1, SECONDS, TimeUnit.SECONDS)));
        waits.put("tryAcquire", () -> new Semaphore(0).tryAcquire(SECONDS, TimeUnit.SECONDS));
        waits.put("tryLock", this::tryLock);
        waits.put("tryLock, stamped", this::tryStampedLock);
        waits.put("get, completable", () -> timesOut(() -> new CompletableFuture<>().get(SECONDS, TimeUnit.SECONDS)));
        waits.put("get, task", () -> timesOut(() -> new FutureTask<>(() -> 1).get(SECONDS, TimeUnit.SECONDS)));
        return waits;
    }

    private synchronized void waitForNotify() throws InterruptedException {
        wait(SECONDS * 1000);
    }

    private void awaitCondition() throws InterruptedException {
        var lock = new ReentrantLock();
        lock.lock();
        lock.newCondition().await(SECONDS, TimeUnit.SECONDS);
        lock.unlock();
    }

    private void awaitNanos() throws InterruptedException {
        var lock = new ReentrantLock();
        var condition = lock.newCondition();
        lock.lock();
        for (long left = SECONDS * 1_000_000_000L; left > 0; ) {
            left = condition.awaitNanos(left);
        }
        lock.unlock();
    }

    private void tryLock() throws InterruptedException {
        var lock = new ReentrantLock();
        Thread.ofVirtual().start(lock::lock).join();
        lock.tryLock(SECONDS, TimeUnit.SECONDS);
    }

    private void tryStampedLock() throws InterruptedException {
        var lock = new StampedLock();
        lock.writeLock();
        lock.tryWriteLock(SECONDS, TimeUnit.SECONDS);
    }

    private static void timesOut(Task wait) throws Exception {
        try {
            wait.run();
        } catch (TimeoutException expected) {
            return;
        }
        throw new AssertionError("it did not time out");
    }
}
