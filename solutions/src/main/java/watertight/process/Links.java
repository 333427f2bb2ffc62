package watertight.process;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The links between the processes of one node. A link has two ends: when the process at one end ends, the other gets an
 * exit signal.
 *
 * <p>A process that ends is no longer alive <em>before</em> it comes here to break its links. So whoever finds it alive
 * while holding the lock may still add a link: the end will find it.
 */
final class Links {

    // begin 1.11: the fields your links need
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Pid, Set<Pid>> linked = new HashMap<>();
    // end 1.11

    // tag::link[]
    /**
     * Links two processes. Linking twice makes one link; linking a process with itself does nothing, and so does a
     * process {@code one} that has been ended meanwhile.
     *
     * @return false if {@code other} has ended already: then there is no link
     */
    boolean link(Pid one, Pid other) {
        // begin 1.11
        lock.lock();
        try {
            boolean alive = other.isAlive();
            if (alive && one.isAlive() && one != other) {
                linked.computeIfAbsent(one, pid -> new LinkedHashSet<>()).add(other);
                linked.computeIfAbsent(other, pid -> new LinkedHashSet<>()).add(one);
            }
            return alive;
        } finally {
            lock.unlock();
        }
        // end 1.11
    }

    /** Removes the link between two processes, if there is one: neither will hear of the other's end. */
    void unlink(Pid one, Pid other) {
        // begin 1.11
        lock.lock();
        try {
            forget(one, other);
            forget(other, one);
        } finally {
            lock.unlock();
        }
        // end 1.11
    }

    /**
     * A process has ended: removes all its links, at both ends.
     *
     * @return the processes at the other ends, each once: they will be sent an exit signal
     */
    List<Pid> breakAll(Pid ended) {
        // begin 1.11
        lock.lock();
        try {
            Set<Pid> others = linked.getOrDefault(ended, Set.of());
            linked.remove(ended);
            others.forEach(other -> forget(other, ended));
            return List.copyOf(others);
        } finally {
            lock.unlock();
        }
        // end 1.11
    }

    /** The processes that this one is linked with now: a copy, which later changes do not touch. */
    Set<Pid> of(Pid pid) {
        // begin 1.11
        lock.lock();
        try {
            return new LinkedHashSet<>(linked.getOrDefault(pid, Set.of()));
        } finally {
            lock.unlock();
        }
        // end 1.11
    }
    // end::link[]

    // begin 1.11: your private methods
    private void forget(Pid one, Pid other) {
        linked.computeIfPresent(one, (pid, others) -> others.remove(other) && others.isEmpty() ? null : others);
    }
    // end 1.11
}
