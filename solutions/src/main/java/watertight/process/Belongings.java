package watertight.process;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the processes of one node own. As with {@link Names}, a process that ends is no longer alive <em>before</em> it
 * comes here to give up what it owns.
 */
final class Belongings {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Pid, Set<Belonging>> owned = new HashMap<>();

    /**
     * A process owns this from now on.
     *
     * @return false if it has ended: then the belonging will not be told
     */
    boolean add(Pid owner, Belonging belonging) {
        lock.lock();
        try {
            boolean alive = owner.isAlive();
            if (alive) {
                // If it ends from here on, its end waits for this lock and finds the belonging.
                owned.computeIfAbsent(owner, pid -> new LinkedHashSet<>()).add(belonging);
            }
            return alive;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A process does not own this any more.
     *
     * @return false if it did not, or has given it up
     */
    boolean remove(Pid owner, Belonging belonging) {
        lock.lock();
        try {
            Set<Belonging> all = owned.getOrDefault(owner, Set.of());
            boolean was = all.contains(belonging) && all.remove(belonging);
            if (all.isEmpty()) {
                owned.remove(owner);
            }
            return was;
        } finally {
            lock.unlock();
        }
    }

    /** A process has ended: tells all that it owned. */
    void giveUp(Pid ended) {
        takeAll(ended).forEach(belonging -> belonging.ownerEnded(ended));
    }

    private List<Belonging> takeAll(Pid ended) {
        lock.lock();
        try {
            Set<Belonging> all = owned.getOrDefault(ended, Set.of());
            owned.remove(ended);
            return List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }
}
