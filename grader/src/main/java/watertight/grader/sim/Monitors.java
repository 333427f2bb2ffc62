package watertight.grader.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The monitors of {@code synchronized} and {@code wait}, held as locks, because a lock's waiters are woken in the
 * simulation and a monitor's by a thread of the JVM.
 */
final class Monitors {

    private static final class Monitor {

        final Object object;
        final ReentrantLock lock = new ReentrantLock();
        final Condition changed = lock.newCondition();
        int users;

        Monitor(Object object) {
            this.object = object;
        }
    }

    /** Those in use, found by identity: there are few at a time, and identity hashes differ from run to run. */
    private final List<Monitor> inUse = new ArrayList<>();

    void enter(Object object) {
        Monitor monitor = of(Objects.requireNonNull(object));
        if (monitor == null) {
            monitor = new Monitor(object);
            inUse.add(monitor);
        }
        monitor.users++;
        boolean entered = false;
        try {
            monitor.lock.lock();
            entered = true;
        } finally {
            if (!entered) {
                leave(monitor);
            }
        }
    }

    /** Does nothing if the current thread does not hold it: the thread was unwound out of a wait. */
    void exit(Object object) {
        Monitor monitor = of(object);
        if (monitor != null && monitor.lock.isHeldByCurrentThread()) {
            monitor.lock.unlock();
            leave(monitor);
        }
    }

    void await(Object object, long nanos) throws InterruptedException {
        Monitor monitor = held(object);
        if (nanos == 0) {
            monitor.changed.await();
        } else {
            monitor.changed.await(nanos, TimeUnit.NANOSECONDS);
        }
    }

    void signal(Object object, boolean all) {
        Monitor monitor = held(object);
        if (all) {
            monitor.changed.signalAll();
        } else {
            monitor.changed.signal();
        }
    }

    private Monitor held(Object object) {
        Monitor monitor = of(object);
        if (monitor == null || !monitor.lock.isHeldByCurrentThread()) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }

    private Monitor of(Object object) {
        for (Monitor monitor : inUse) {
            if (monitor.object == object) {
                return monitor;
            }
        }
        return null;
    }

    private void leave(Monitor monitor) {
        if (--monitor.users == 0) {
            inUse.remove(monitor);
        }
    }
}
