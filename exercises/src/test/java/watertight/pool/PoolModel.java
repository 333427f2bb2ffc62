package watertight.pool;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a pool must do, when everything happens one after the other. Customers are known by number. */
final class PoolModel {

    private final int size;
    private final int most;
    private int free;
    private final Set<Integer> served = new LinkedHashSet<>();
    /** Who waits, and until when. */
    private final Map<Integer, Duration> waiting = new LinkedHashMap<>();

    PoolModel(PoolOptions options) {
        this.size = options.size();
        this.most = options.size() + options.maxOverflow();
        this.free = options.size();
    }

    Set<Integer> served() {
        return served;
    }

    Set<Integer> waiting() {
        return waiting.keySet();
    }

    int free() {
        return free;
    }

    private int total() {
        return free + served.size();
    }

    /** Time has passed: whoever has waited long enough gives up. */
    void now(Duration time) {
        waiting.values().removeIf(until -> until.compareTo(time) <= 0);
    }

    void asks(int customer, Duration until) {
        if (free > 0) {
            free--;
            served.add(customer);
        } else if (total() < most) {
            served.add(customer);
        } else {
            waiting.put(customer, until);
        }
    }

    /** A customer gives its worker back, or dies: then it neither has one nor waits. */
    void leaves(int customer) {
        waiting.remove(customer);
        if (served.remove(customer)) {
            passOn();
        }
    }

    /** The worker of a customer dies. */
    void losesWorker(int customer) {
        served.remove(customer);
        passOn();
    }

    /** There is room for a worker, the one that came back or another. */
    private void passOn() {
        Deque<Integer> line = new ArrayDeque<>(waiting.keySet());
        if (!line.isEmpty()) {
            waiting.remove(line.peekFirst());
            served.add(line.peekFirst());
        } else if (total() < size) {
            free++;
        }
    }
}
