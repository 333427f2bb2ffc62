package watertight.samples;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import watertight.grader.sim.Simulation;

/** A mailbox of {@code synchronized}, {@code wait} and {@code notify}, right and wrong. */
public final class Monitored {

    private Monitored() {}

    /** Right: it waits in a loop, and a block and a method lock the same. */
    public static final class Right implements Consumer<Simulation> {
        private final Queue<Integer> messages = new ArrayDeque<>();
        private int sum;

        @Override
        public void accept(Simulation sim) {
            for (int i = 0; i < 3; i++) {
                sim.start("writer " + i, () -> put(1));
                sim.start("reader " + i, () -> add(take()));
            }
            sim.run();
            if (sum != 3) {
                throw new AssertionError("the sum is " + sum);
            }
        }

        private synchronized void put(int message) {
            messages.add(message);
            notify();
        }

        private int take() throws InterruptedException {
            synchronized (this) {
                while (messages.isEmpty()) {
                    wait();
                }
                return messages.remove();
            }
        }

        private synchronized void add(int message) {
            sum += message;
        }
    }

    /** Right: a gate that lets everybody through. */
    public static final class Gate implements Consumer<Simulation> {
        private boolean open;

        @Override
        public void accept(Simulation sim) {
            for (int i = 0; i < 3; i++) {
                sim.start("guest " + i, this::enter);
            }
            sim.start("keeper", this::open);
            sim.run();
        }

        private synchronized void enter() throws InterruptedException {
            while (!open) {
                wait();
            }
        }

        private synchronized void open() {
            open = true;
            notifyAll();
        }
    }

    /** Wrong: it looks once only, and another reader may have been quicker. */
    public static final class LooksOnce implements Consumer<Simulation> {
        private final Queue<Integer> messages = new ArrayDeque<>();

        @Override
        public void accept(Simulation sim) {
            sim.start("reader", this::take);
            sim.start("other reader", this::take);
            sim.start("writer", () -> {
                put(1);
                put(2);
            });
            sim.run();
        }

        private synchronized void put(int message) {
            messages.add(message);
            notifyAll();
        }

        private synchronized int take() throws InterruptedException {
            if (messages.isEmpty()) {
                wait();
            }
            return messages.remove();
        }
    }

    /** Wrong: two locks, each in its own order. */
    public static final class TwoMonitors implements Consumer<Simulation> {
        private final Object left = new Object();
        private final Object right = new Object();

        @Override
        public void accept(Simulation sim) {
            sim.start("one", () -> both(left, right));
            sim.start("two", () -> both(right, left));
            sim.run();
        }

        private static void both(Object first, Object second) {
            synchronized (first) {
                synchronized (second) {
                    return;
                }
            }
        }
    }
}
