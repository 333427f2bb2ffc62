package watertight.samples;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import watertight.grader.sim.Simulation;

/** Two threads take two locks, each in its own order. */
public final class TwoLocks implements Consumer<Simulation> {

    private final Lock left = new ReentrantLock();
    private final Lock right = new ReentrantLock();

    @Override
    public void accept(Simulation sim) {
        sim.start("one", () -> both(left, right));
        sim.start("two", () -> both(right, left));
        sim.run();
    }

    private void both(Lock first, Lock second) {
        first.lock();
        try {
            second.lock();
            second.unlock();
        } finally {
            first.unlock();
        }
    }
}
