package watertight.samples;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import watertight.grader.sim.Simulation;

/** A reader looks whether there is something, and only then takes the lock to wait for it. */
public final class MissedSignal implements Consumer<Simulation> {

    private final Queue<String> messages = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();

    @Override
    public void accept(Simulation sim) {
        sim.start("reader", this::take);
        sim.start("writer", () -> put("hello"));
        sim.run();
    }

    private void take() throws InterruptedException {
        if (messages.isEmpty()) {
            lock.lock();
            try {
                filled.await();
            } finally {
                lock.unlock();
            }
        }
    }

    private void put(String message) {
        lock.lock();
        try {
            messages.add(message);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }
}
