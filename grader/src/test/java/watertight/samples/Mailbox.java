package watertight.samples;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import watertight.grader.sim.Simulation;

/** A right mailbox, with two writers and a reader. */
public final class Mailbox implements Consumer<Simulation> {

    private final Queue<String> messages = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final List<String> taken = new ArrayList<>();

    @Override
    public void accept(Simulation sim) {
        int count = sim.between(5, 6);
        sim.start("a", () -> write(sim, "a", count));
        sim.start("b", () -> write(sim, "b", count));
        sim.start("reader", () -> read(sim, 2 * count));
        sim.run();
        if (taken.size() != 2 * count) {
            throw new AssertionError("taken: " + taken);
        }
    }

    private void write(Simulation sim, String name, int count) {
        for (int i = 0; i < count; i++) {
            sim.sent(name, "reader", name + i);
            put(name + i);
        }
    }

    private void read(Simulation sim, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            String message = take();
            sim.received("reader", message);
            taken.add(message);
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

    private String take() throws InterruptedException {
        lock.lock();
        try {
            while (messages.isEmpty()) {
                filled.await();
            }
            return messages.remove();
        } finally {
            lock.unlock();
        }
    }
}
