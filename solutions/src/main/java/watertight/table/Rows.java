package watertight.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rows of one table. Any thread may call any method at any time: reading never waits for anybody, and writers take
 * turns. What a write changes, it changes at once, and if it fails it changes nothing.
 */
final class Rows<K, R> {

    private final TableOptions<K, R> options;
    /** No slot is empty, unless a {@link Change} is on its way there. */
    private volatile ConcurrentMap<K, Slot<R>> slots;

    // begin 5.6: the fields that your rows need besides
    private final ReentrantLock writing = new ReentrantLock();
    // end 5.6

    Rows(TableOptions<K, R> options) {
        this.options = options;
        this.slots = emptySlots();
    }

    private ConcurrentMap<K, Slot<R>> emptySlots() {
        return options.order()
                .<ConcurrentMap<K, Slot<R>>>map(ConcurrentSkipListMap::new)
                .orElseGet(ConcurrentHashMap::new);
    }

    /** The key of a row. */
    private K keyOf(R row) {
        Objects.requireNonNull(row, "A row can't be null.");
        return Objects.requireNonNull(options.key().apply(row), "The key of a row can't be null.");
    }

    // tag::set[]
    /** The rows under a key; none if there is no such key. Does not wait, whatever is being written. */
    List<R> lookup(K key) {
        // begin 5.6
        Slot<R> slot = slots.get(key);
        return slot == null ? List.of() : slot.rows();
        // end 5.6
    }

    /**
     * Inserts rows, one after the other: of two with the same key in a set, the last one stays. All of them become
     * visible in the same moment: whoever has seen one of them finds the others too.
     */
    void insert(List<R> rows) {
        // begin 5.6
        writing.lock();
        try {
            change(rows);
        } finally {
            writing.unlock();
        }
        // end 5.6
    }

    /**
     * Inserts rows as {@link #insert} does, but only if there is nothing yet under any of their keys. Of several who try
     * at the same time, one succeeds.
     *
     * @return whether they were inserted; if not, nothing was
     */
    boolean insertNew(List<R> rows) {
        // begin 5.6
        writing.lock();
        try {
            boolean isNew =
                    rows.stream().map(this::keyOf).allMatch(key -> lookup(key).isEmpty());
            if (isNew) {
                change(rows);
            }
            return isNew;
        } finally {
            writing.unlock();
        }
        // end 5.6
    }

    /**
     * Removes all rows under a key. Of several who try at the same time, one gets them.
     *
     * @return what was there
     */
    List<R> take(K key) {
        // begin 5.6
        writing.lock();
        try {
            Slot<R> taken = slots.remove(key);
            return taken == null ? List.of() : taken.rows();
        } finally {
            writing.unlock();
        }
        // end 5.6
    }

    /** Removes all rows, in one moment. */
    void clear() {
        // begin 5.6
        writing.lock();
        try {
            slots = emptySlots();
        } finally {
            writing.unlock();
        }
        // end 5.6
    }

    /** How many rows there are. Counts them, one by one. */
    int size() {
        // begin 5.6
        return slots.values().stream().mapToInt(slot -> slot.rows().size()).sum();
        // end 5.6
    }

    // begin 5.6: your private methods
    /** The caller holds the lock. */
    private void change(List<R> rows) {
        var change = new Change();
        var touched = new ArrayList<K>();
        try {
            for (R row : rows) {
                K key = keyOf(row);
                Slot<R> slot = slots.getOrDefault(key, Slot.of(List.of()));
                slots.put(key, slot.changing(with(slot.rowsAfter(change), row), change));
                touched.add(key);
            }
            change.make();
        } finally {
            touched.forEach(this::settle);
        }
    }

    /** The change is made, or given up: what would be needed if it were still on its way can go. */
    private void settle(K key) {
        slots.computeIfPresent(key, (_, slot) -> slot.rows().isEmpty() ? null : Slot.of(slot.rows()));
    }
    // end 5.6
    // end::set[]

    /** The rows under one key, when another is inserted there. */
    private List<R> with(List<R> there, R row) {
        return switch (options.kind()) {
            case SET, ORDERED_SET -> List.of(row);
            case BAG -> withOnce(there, row);
            case DUPLICATE_BAG -> withAgain(there, row);
        };
    }

    // tag::kinds[]
    /** The rows under one key of a bag, when another is inserted: last, unless an equal one is there already. */
    private static <R> List<R> withOnce(List<R> there, R row) {
        // begin 5.7
        return there.contains(row) ? there : withAgain(there, row);
        // end 5.7
    }

    /** The rows under one key of a duplicate bag, when another is inserted: last. */
    private static <R> List<R> withAgain(List<R> there, R row) {
        // begin 5.7
        var more = new ArrayList<>(there);
        more.add(row);
        return List.copyOf(more);
        // end 5.7
    }

    /** Removes all rows that equal this one; the others under its key stay. There may be none. */
    void deleteObject(R row) {
        // begin 5.7
        writing.lock();
        try {
            keep(keyOf(row), Predicate.not(row::equals));
        } finally {
            writing.unlock();
        }
        // end 5.7
    }

    /** The first key of an ordered set; empty if it has no rows. */
    Optional<K> first() {
        // begin 5.7
        return firstIn(ordered());
        // end 5.7
    }

    /** The last key of an ordered set; empty if it has no rows. */
    Optional<K> last() {
        // begin 5.7
        return firstIn(ordered().descendingMap());
        // end 5.7
    }

    /** The key of an ordered set that comes after this one, which need not be there itself. */
    Optional<K> next(K key) {
        // begin 5.7
        return firstIn(ordered().tailMap(key, false));
        // end 5.7
    }

    /** The key of an ordered set that comes before this one, which need not be there itself. */
    Optional<K> prev(K key) {
        // begin 5.7
        return firstIn(ordered().headMap(key, false).descendingMap());
        // end 5.7
    }

    /**
     * Finds rows, in the order of the keys if they have one, and makes something of each. Runs on the calling thread and
     * does not wait. A row that is there from the beginning to the end is found once; one that comes or goes meanwhile
     * may be found or not.
     */
    <T> List<T> select(Predicate<? super R> which, Function<? super R, ? extends T> mapping) {
        // begin 5.7
        return slots.values().stream()
                .flatMap(slot -> slot.rows().stream())
                .filter(which)
                .<T>map(mapping)
                .toList();
        // end 5.7
    }

    /**
     * Removes the rows that are wanted. If {@code which} throws, nothing is removed.
     *
     * @return how many
     */
    int selectDelete(Predicate<? super R> which) {
        // begin 5.7
        writing.lock();
        try {
            List<R> gone = select(which, row -> row);
            gone.forEach(row -> keep(keyOf(row), other -> other != row));
            return gone.size();
        } finally {
            writing.unlock();
        }
        // end 5.7
    }

    // begin 5.7: your private methods
    /** Of the rows under one key only these stay. The caller holds the lock. */
    private void keep(K key, Predicate<R> which) {
        List<R> kept = lookup(key).stream().filter(which).toList();
        slots.computeIfPresent(key, (_, _) -> kept.isEmpty() ? null : Slot.of(kept));
    }

    private static <K, R> Optional<K> firstIn(ConcurrentNavigableMap<K, Slot<R>> some) {
        return some.entrySet().stream()
                .filter(entry -> !entry.getValue().rows().isEmpty())
                .map(entry -> entry.getKey())
                .findFirst();
    }
    // end 5.7
    // end::kinds[]

    /**
     * The slots in their order.
     *
     * @throws TableException if they have none
     */
    private ConcurrentNavigableMap<K, Slot<R>> ordered() {
        if (slots instanceof ConcurrentNavigableMap<K, Slot<R>> inOrder) {
            return inOrder;
        }
        throw new TableException("The keys of a " + options.kind() + " have no order: make the table an orderedSet.");
    }

    // tag::counters[]
    /**
     * Counts in the row under a key: all steps, one after the other, in one moment. Nobody else's counting is lost.
     *
     * @param initial what is counted in if there is no row under the key; empty if there must be one
     * @return the number after each step
     * @throws TableException if this is no set, there is no row to count in, or the steps have changed its key
     * @throws ArithmeticException if a number becomes too great
     */
    List<Long> updateCounters(K key, List<Increment<R>> steps, Optional<R> initial) {
        requireSet();
        // begin 5.8
        writing.lock();
        try {
            R row = lookup(key).stream().findFirst().or(() -> initial).orElseThrow(() -> nothingToCountIn(key));
            var numbers = new ArrayList<Long>();
            for (Increment<R> step : steps) {
                long number = step.next(step.counter().get().applyAsLong(row));
                row = step.counter().with().apply(row, number);
                numbers.add(number);
            }
            requireKey(key, row);
            change(List.of(row));
            return List.copyOf(numbers);
        } finally {
            writing.unlock();
        }
        // end 5.8
    }
    // end::counters[]

    private void requireSet() {
        if (!options.kind().isSet()) {
            throw new TableException("Only a set has counters: under a key of a " + options.kind()
                    + " may be many rows, and it is not known which one to count in.");
        }
    }

    private static TableException nothingToCountIn(Object key) {
        return new TableException(
                "There is no row under the key '" + key + "': insert one, or say what to begin with.");
    }

    /**
     * A row that was counted in must be found where it was.
     *
     * @throws TableException if it has another key now
     */
    private void requireKey(K key, R row) {
        boolean same = options.order()
                .map(order -> order.compare(keyOf(row), key) == 0)
                .orElseGet(() -> keyOf(row).equals(key));
        if (!same) {
            throw new TableException("The row counted in for the key '" + key + "' has the key '" + keyOf(row)
                    + "': a counter must leave the key as it is.");
        }
    }
}
