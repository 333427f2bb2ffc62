package watertight.grader.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The threads that can run. Those of the simulation come in directly, others' wake-ups through an inbox. */
final class ReadyThreads {

    private final List<Runnable> ready = new ArrayList<>();
    private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();

    void add(Runnable continuation) {
        ready.add(continuation);
    }

    /** Safe on every thread. */
    void addFromOutside(Runnable continuation) {
        inbox.add(continuation);
    }

    boolean isEmpty() {
        return ready.isEmpty();
    }

    /** One that was drawn, or null. */
    Runnable draw(Dice dice) {
        while (!inbox.isEmpty()) {
            ready.add(inbox.remove());
        }
        int size = ready.size();
        if (size == 0) {
            return null;
        }
        Runnable last = ready.removeLast();
        int drawn = size == 1 ? 0 : dice.below(size);
        return drawn == size - 1 ? last : ready.set(drawn, last);
    }

    boolean outsideArrived() {
        return !inbox.isEmpty();
    }
}
