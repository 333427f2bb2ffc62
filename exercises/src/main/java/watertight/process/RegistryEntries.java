package watertight.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import watertight.process.Registry.Entry;

/**
 * What stands in a {@link Registry}. Entries of processes that have ended may still be here until somebody removes them;
 * nobody is shown them.
 */
final class RegistryEntries<K, V> {

    private final boolean unique;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, List<Entry<V>>> entries = new HashMap<>();
    /** The keys of each process: once for each of its entries. */
    private final Map<Pid, List<K>> held = new HashMap<>();

    RegistryEntries(boolean unique) {
        this.unique = unique;
    }

    /**
     * Adds an entry.
     *
     * @return the process that has the key already, and keeps it; empty if the entry was added
     */
    Optional<Pid> add(K key, Entry<V> mine) {
        return locked(() -> {
            Optional<Pid> holder = unique ? living(key).stream().map(Entry::pid).findFirst() : Optional.empty();
            if (holder.isEmpty()) {
                entries.computeIfAbsent(key, k -> new ArrayList<>()).add(mine);
                held.computeIfAbsent(mine.pid(), pid -> new ArrayList<>()).add(key);
            }
            return holder;
        });
    }

    /** The living, in the order they were added. */
    List<Entry<V>> under(K key) {
        return locked(() -> living(key));
    }

    /** The keys of a living process. */
    List<K> of(Pid pid) {
        return locked(() -> pid.isAlive() ? List.copyOf(held.getOrDefault(pid, List.of())) : List.of());
    }

    /** All that stand here, the living and those who are not. */
    int count() {
        return locked(() -> entries.values().stream().mapToInt(List::size).sum());
    }

    /** Puts another value into an entry of this process, if it is still there. */
    void replace(K key, Entry<V> mine) {
        locked(() -> {
            entries.getOrDefault(key, List.of()).replaceAll(entry -> entry.pid() == mine.pid() ? mine : entry);
            return null;
        });
    }

    /** Removes the entries of one process under one key. */
    void remove(K key, Pid pid) {
        locked(() -> {
            drop(key, pid);
            held.computeIfPresent(pid, (p, keys) -> keys.removeIf(key::equals) && keys.isEmpty() ? null : keys);
            return null;
        });
    }

    /** Removes all entries of one process. */
    void removeAll(Pid pid) {
        locked(() -> {
            List<K> keys = held.getOrDefault(pid, List.of());
            held.remove(pid);
            keys.forEach(key -> drop(key, pid));
            return null;
        });
    }

    private void drop(K key, Pid pid) {
        entries.computeIfPresent(
                key, (k, there) -> there.removeIf(entry -> entry.pid() == pid) && there.isEmpty() ? null : there);
    }

    private List<Entry<V>> living(K key) {
        return entries.getOrDefault(key, List.of()).stream()
                .filter(entry -> entry.pid().isAlive())
                .toList();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
