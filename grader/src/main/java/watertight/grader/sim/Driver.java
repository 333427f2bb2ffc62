package watertight.grader.sim;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import watertight.grader.agent.Carrier;

/**
 * The carrier of simulations, one after the other. It is used again for the next, unless a simulation hangs on it: then
 * it is left behind.
 */
final class Driver extends Carrier {

    private static final ConcurrentLinkedDeque<Driver> IDLE = new ConcurrentLinkedDeque<>();

    private VirtualScheduler scheduler = new VirtualScheduler();
    private volatile Runnable job;
    private volatile Thread waiter;
    private volatile boolean abandoned;

    private Driver() {
        super("simulation");
    }

    /** A driver that nobody else uses. */
    static Driver take() {
        Driver idle = IDLE.pollFirst();
        if (idle != null) {
            return idle;
        }
        Driver fresh = new Driver();
        fresh.start();
        return fresh;
    }

    VirtualScheduler scheduler() {
        return scheduler;
    }

    /** Serves {@code engine} from now on. */
    void serve(Engine engine) {
        scheduler.serve(engine);
        carry(engine.hooks());
    }

    /** Ends the service. A scheduler with threads left that would not end is not used again. */
    void release(boolean clean) {
        carry(null);
        scheduler.serve(null);
        if (!clean) {
            scheduler = new VirtualScheduler();
        }
        if (!abandoned) {
            IDLE.addFirst(this);
        }
    }

    /** True if a simulation hangs on it. */
    boolean isLost() {
        return abandoned;
    }

    /**
     * Runs {@code work} on this thread and waits for it.
     *
     * @return false if {@code progress} stood still for as long as {@code patience}: this driver is lost
     */
    boolean perform(Runnable work, Duration patience, LongSupplier progress) {
        waiter = Thread.currentThread();
        job = work;
        LockSupport.unpark(this);
        boolean interrupted = false;
        long seen = progress.getAsLong();
        long since = System.nanoTime();
        while (job != null) {
            LockSupport.parkNanos(this, patience.toNanos());
            interrupted |= Thread.interrupted();
            if (progress.getAsLong() != seen) {
                seen = progress.getAsLong();
                since = System.nanoTime();
            }
            if (job != null && System.nanoTime() - since >= patience.toNanos()) {
                abandoned = true;
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !abandoned;
    }

    @Override
    public void run() {
        while (!abandoned) {
            Runnable work = job;
            if (work == null) {
                LockSupport.park(this);
            } else {
                work.run();
                job = null;
                LockSupport.unpark(waiter);
            }
        }
    }
}
