package watertight.table;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import watertight.process.Caller;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * Rows that are kept outside of every process: OTP's ETS. A process makes a table and owns it; when it ends, the table is
 * gone before anybody hears of the end, unless there is an heir. Whoever may read it does so on its own thread, without
 * asking a process and without waiting.
 *
 * <p>All methods may be called from any thread of the node. Who asks is said by the first parameter; a plain thread,
 * which asks by its {@link Node}, owns nothing. Every method throws {@link TableException} if the table has been deleted,
 * or the caller has no {@link Access}; a process that has been ended from outside writes nothing any more.
 *
 * @param <K> keys, whose {@code equals} never changes
 * @param <R> rows, immutable values
 */
public final class Table<K, R> {

    private static final String NO_ROW = "A row can't be null.";

    private final Node node;
    private final TableOptions<K, R> options;
    private final Ownership ownership;
    /** Null when the table has been deleted. */
    private volatile Rows<K, R> rows;

    private Table(Self self, TableOptions<K, R> options) {
        this.node = self.node();
        this.options = options;
        this.ownership = new Ownership(node, this, options.heir(), self.pid());
        this.rows = new Rows<>(options);
    }

    /**
     * Makes an empty table, which belongs to the calling process.
     *
     * @throws TableException if its name is taken by another table
     */
    public static <K, R> Table<K, R> create(Self self, TableOptions<K, R> options) {
        var table = new Table<>(self, options);
        options.name().ifPresent(name -> Tables.of(self.node()).register(name, table));
        table.ownership.watchOwner();
        return table;
    }

    /** The table of this name on the caller's node. It is up to the caller to know of what type its rows are. */
    @SuppressWarnings("unchecked")
    public static <K, R> Optional<Table<K, R>> whereis(Caller caller, Name name) {
        return Tables.of(caller.node()).find(name).map(table -> (Table<K, R>) table);
    }

    /** The rows under a key: none, one, or in a bag several. */
    public List<R> lookup(Caller caller, K key) {
        return toRead(caller).lookup(key);
    }

    /** Whether there is a row under a key. */
    public boolean member(Caller caller, K key) {
        return !toRead(caller).lookup(key).isEmpty();
    }

    /** Inserts a row; in a set, it takes the place of the one under the same key. */
    public void insert(Caller caller, R row) {
        toWrite(caller).insert(List.of(Objects.requireNonNull(row, NO_ROW)));
    }

    /** Inserts rows, all in the same moment. Of two with the same key in a set, the last one stays. */
    public void insertAll(Caller caller, Collection<? extends R> all) {
        toWrite(caller).insert(List.copyOf(all));
    }

    /**
     * Inserts a row, unless there is one under its key.
     *
     * @return whether it was inserted
     */
    public boolean insertNew(Caller caller, R row) {
        return toWrite(caller).insertNew(List.of(Objects.requireNonNull(row, NO_ROW)));
    }

    /**
     * Inserts rows, all in the same moment, unless there is something under any of their keys.
     *
     * @return whether they were inserted; if not, nothing was
     */
    public boolean insertAllNew(Caller caller, Collection<? extends R> all) {
        return toWrite(caller).insertNew(List.copyOf(all));
    }

    /** Removes all rows under a key, and returns them. */
    public List<R> take(Caller caller, K key) {
        return toWrite(caller).take(key);
    }

    /** Removes all rows under a key; there may be none. */
    public void delete(Caller caller, K key) {
        toWrite(caller).take(key);
    }

    /** Removes all rows that equal this one; in a bag, others under its key stay. */
    public void deleteObject(Caller caller, R row) {
        toWrite(caller).deleteObject(row);
    }

    /** Removes all rows, in one moment. */
    public void deleteAll(Caller caller) {
        toWrite(caller).clear();
    }

    /** Finds rows, in the order of the keys if they have one: see {@link #select(Caller, Predicate, Function)}. */
    public List<R> select(Caller caller, Predicate<? super R> which) {
        return toRead(caller).select(which, row -> row);
    }

    /**
     * Finds rows and makes something of each, on the caller's thread, in the order of the keys if they have one. A row
     * that is there all the while is found once; one that comes or goes meanwhile may be found or not.
     */
    public <T> List<T> select(Caller caller, Predicate<? super R> which, Function<? super R, ? extends T> mapping) {
        return toRead(caller).select(which, mapping);
    }

    /** How many rows are like that. */
    public int selectCount(Caller caller, Predicate<? super R> which) {
        return toRead(caller).select(which, row -> row).size();
    }

    /**
     * Removes the rows that are like that.
     *
     * @return how many
     */
    public int selectDelete(Caller caller, Predicate<? super R> which) {
        return toWrite(caller).selectDelete(which);
    }

    /** The first key of an ordered set; empty if it has no rows. */
    public Optional<K> first(Caller caller) {
        return toRead(caller).first();
    }

    /** The last key of an ordered set; empty if it has no rows. */
    public Optional<K> last(Caller caller) {
        return toRead(caller).last();
    }

    /** The key of an ordered set that comes after this one, which need not be there itself. */
    public Optional<K> next(Caller caller, K key) {
        return toRead(caller).next(key);
    }

    /** The key of an ordered set that comes before this one, which need not be there itself. */
    public Optional<K> prev(Caller caller, K key) {
        return toRead(caller).prev(key);
    }

    /**
     * Counts in a row of a set, and returns the number then. Whoever counts at the same time, nothing is lost.
     *
     * @throws TableException if there is no row under the key
     * @throws ArithmeticException if the number becomes too great
     */
    public long updateCounter(Caller caller, K key, Increment<R> step) {
        return updateCounters(caller, key, List.of(step)).getFirst();
    }

    /** Counts in a row of a set; if there is none under the key, in {@code initial}, which is inserted. */
    public long updateCounter(Caller caller, K key, Increment<R> step, R initial) {
        return toWrite(caller)
                .updateCounters(key, List.of(step), Optional.of(initial))
                .getFirst();
    }

    /** Takes several steps in one row of a set, in one moment, and returns the number after each. */
    public List<Long> updateCounters(Caller caller, K key, List<Increment<R>> steps) {
        return toWrite(caller).updateCounters(key, List.copyOf(steps), Optional.empty());
    }

    /** How many rows there are. Everybody may know, and it takes as long as there are many. */
    public int size() {
        return rowsThere().size();
    }

    /** What everybody may know; empty if the table has been deleted. */
    public Optional<TableInfo> info() {
        Rows<K, R> now = rows;
        return Optional.ofNullable(now)
                .map(there -> new TableInfo(
                        options.name(),
                        options.kind(),
                        options.access(),
                        ownership.owner(),
                        options.heir().map(Heir::pid),
                        there.size()));
    }

    /** Deletes the table itself: whoever may write to it may do that. */
    public void delete(Caller caller) {
        toWrite(caller);
        ownership.end();
        vanish();
    }

    /**
     * Makes another process the owner, and sends it a {@link TableTransfer}.
     *
     * @throws TableException if the caller is not the owner, or the other process has ended, or is the caller
     */
    public void giveAway(Self self, Pid to, Object data) {
        toWrite(self);
        ownership.giveAway(self.pid(), to, data);
    }

    /** The table is gone: its rows are nobody's any more, and its name is free. */
    void vanish() {
        rows = null;
        options.name().ifPresent(name -> Tables.of(node).release(name, this));
    }

    private Rows<K, R> toRead(Caller caller) {
        Rows<K, R> there = rowsFor(caller);
        if (!options.access().allowsReading(isOwner(caller))) {
            throw refused(caller, "read");
        }
        return there;
    }

    private Rows<K, R> toWrite(Caller caller) {
        if (caller instanceof Self self && !self.pid().isAlive()) {
            throw self.exit(ExitReason.KILLED);
        }
        Rows<K, R> there = rowsFor(caller);
        if (!options.access().allowsWriting(isOwner(caller))) {
            throw refused(caller, "write to");
        }
        return there;
    }

    private boolean isOwner(Caller caller) {
        return caller instanceof Self self && self.pid() == ownership.owner();
    }

    private Rows<K, R> rowsFor(Caller caller) {
        if (caller.node() != node) {
            throw new TableException("This " + this + " is on another node: nobody here can use it.");
        }
        return rowsThere();
    }

    private Rows<K, R> rowsThere() {
        Rows<K, R> there = rows;
        if (there == null) {
            throw new TableException("There is no " + this + " any more: it was deleted, or its owner has ended.");
        }
        return there;
    }

    private TableException refused(Caller caller, String what) {
        String who = caller instanceof Self self ? "Process " + self.pid() : "A plain thread";
        return new TableException(who + " may not " + what + " this " + this + ": it is " + options.access()
                + ", and its owner is " + ownership.owner() + ".");
    }

    @Override
    public String toString() {
        return options.name().map(name -> "table '" + name + "'").orElse("unnamed table");
    }
}
