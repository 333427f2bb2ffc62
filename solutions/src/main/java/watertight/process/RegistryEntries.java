package watertight.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import watertight.process.Registry.Entry;

/**
 * What stands in a {@link Registry}. Its lists are never changed, only replaced, so that who reads one reads a moment's
 * truth. Entries of processes that have ended may still be here; nobody is shown them.
 */
final class RegistryEntries<K, V> {

    private final boolean unique;
    private final Map<K, List<Entry<V>>> entries = new ConcurrentHashMap<>();
    /** The keys of each process: once for each of its entries. */
    private final Map<Pid, List<K>> held = new ConcurrentHashMap<>();

    RegistryEntries(boolean unique) {
        this.unique = unique;
    }

    /**
     * Adds an entry.
     *
     * @return the process that has the key already, and keeps it; empty if the entry was added
     */
    Optional<Pid> add(K key, Entry<V> mine) {
        List<Entry<V>> now = entries.compute(key, (k, before) -> admit(mine, living(before)));
        if (now.getLast() != mine) {
            return Optional.of(now.getFirst().pid());
        }
        held.merge(mine.pid(), List.of(key), (before, added) -> joined(before, added.getFirst()));
        return Optional.empty();
    }

    private List<Entry<V>> admit(Entry<V> mine, List<Entry<V>> there) {
        return unique && !there.isEmpty() ? there : joined(there, mine);
    }

    /** The living, in the order they were added. */
    List<Entry<V>> under(K key) {
        return living(entries.get(key));
    }

    /** The keys of a living process. */
    List<K> of(Pid pid) {
        return pid.isAlive() ? held.getOrDefault(pid, List.of()) : List.of();
    }

    int count() {
        return entries.values().stream().mapToInt(all -> living(all).size()).sum();
    }

    /** Puts another value into the one entry of this key, if it is still this process's. */
    void replace(K key, Entry<V> mine) {
        entries.computeIfPresent(key, (k, there) -> there.getFirst().pid() == mine.pid() ? List.of(mine) : there);
    }

    /** Removes the entries of one process under one key. */
    void remove(K key, Pid pid) {
        entries.computeIfPresent(key, (k, there) -> without(there, entry -> entry.pid() == pid));
        held.computeIfPresent(pid, (p, all) -> without(all, key::equals));
    }

    /** Removes all entries of one process. */
    void removeAll(Pid pid) {
        held.getOrDefault(pid, List.of()).forEach(key -> remove(key, pid));
    }

    private static <V> List<Entry<V>> living(List<Entry<V>> all) {
        return all == null ? List.of() : all.stream().filter(entry -> entry.pid().isAlive()).toList();
    }

    private static <T> List<T> joined(List<T> some, T last) {
        return Stream.concat(some.stream(), Stream.of(last)).toList();
    }

    /** What is left; or null, which takes the key out of its map, if nothing is. */
    private static <T> List<T> without(List<T> all, Predicate<? super T> gone) {
        List<T> left = all.stream().filter(gone.negate()).toList();
        return left.isEmpty() ? null : left;
    }
}
