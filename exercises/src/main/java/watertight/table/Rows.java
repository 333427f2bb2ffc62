package watertight.table;

import static watertight.Todo.todo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
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

    // TODO 5.6: the fields that your rows need besides

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

    /** The rows under a key; none if there is no such key. Does not wait, whatever is being written. */
    List<R> lookup(K key) {
        // TODO 5.6
        throw todo("5.6");
    }

    /**
     * Inserts rows, one after the other: of two with the same key in a set, the last one stays. All of them become
     * visible in the same moment: whoever has seen one of them finds the others too.
     */
    void insert(List<R> rows) {
        // TODO 5.6
        throw todo("5.6");
    }

    /**
     * Inserts rows as {@link #insert} does, but only if there is nothing yet under any of their keys. Of several who try
     * at the same time, one succeeds.
     *
     * @return whether they were inserted; if not, nothing was
     */
    boolean insertNew(List<R> rows) {
        // TODO 5.6
        throw todo("5.6");
    }

    /**
     * Removes all rows under a key. Of several who try at the same time, one gets them.
     *
     * @return what was there
     */
    List<R> take(K key) {
        // TODO 5.6
        throw todo("5.6");
    }

    /** Removes all rows, in one moment. */
    void clear() {
        // TODO 5.6
        throw todo("5.6");
    }

    /** How many rows there are. Counts them, one by one. */
    int size() {
        // TODO 5.6
        throw todo("5.6");
    }

    // TODO 5.6: your private methods

    /** The rows under one key, when another is inserted there. */
    private List<R> with(List<R> there, R row) {
        return switch (options.kind()) {
            case SET, ORDERED_SET -> List.of(row);
            case BAG -> withOnce(there, row);
            case DUPLICATE_BAG -> withAgain(there, row);
        };
    }

    /** The rows under one key of a bag, when another is inserted: last, unless an equal one is there already. */
    private static <R> List<R> withOnce(List<R> there, R row) {
        // TODO 5.7
        throw todo("5.7");
    }

    /** The rows under one key of a duplicate bag, when another is inserted: last. */
    private static <R> List<R> withAgain(List<R> there, R row) {
        // TODO 5.7
        throw todo("5.7");
    }

    /** Removes all rows that equal this one; the others under its key stay. There may be none. */
    void deleteObject(R row) {
        // TODO 5.7
        throw todo("5.7");
    }

    /** The first key of an ordered set; empty if it has no rows. */
    Optional<K> first() {
        // TODO 5.7
        throw todo("5.7");
    }

    /** The last key of an ordered set; empty if it has no rows. */
    Optional<K> last() {
        // TODO 5.7
        throw todo("5.7");
    }

    /** The key of an ordered set that comes after this one, which need not be there itself. */
    Optional<K> next(K key) {
        // TODO 5.7
        throw todo("5.7");
    }

    /** The key of an ordered set that comes before this one, which need not be there itself. */
    Optional<K> prev(K key) {
        // TODO 5.7
        throw todo("5.7");
    }

    /**
     * Finds rows, in the order of the keys if they have one, and makes something of each. Runs on the calling thread and
     * does not wait. A row that is there from the beginning to the end is found once; one that comes or goes meanwhile
     * may be found or not.
     */
    <T> List<T> select(Predicate<? super R> which, Function<? super R, ? extends T> mapping) {
        // TODO 5.7
        throw todo("5.7");
    }

    /**
     * Removes the rows that are wanted. If {@code which} throws, nothing is removed.
     *
     * @return how many
     */
    int selectDelete(Predicate<? super R> which) {
        // TODO 5.7
        throw todo("5.7");
    }

    // TODO 5.7: your private methods

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
        // TODO 5.8
        throw todo("5.8");
    }

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
