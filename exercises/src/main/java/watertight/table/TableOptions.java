package watertight.table;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import watertight.process.Name;
import watertight.process.Pid;

/**
 * How a table is made. Without further words it has no name and no heir, and is {@link Access#PROTECTED}.
 *
 * @param key finds the key in a row
 * @param order the order of the keys; empty unless it is an {@link Kind#ORDERED_SET}
 * @param <K> keys, whose {@code equals} never changes
 * @param <R> rows, immutable values
 */
public record TableOptions<K, R>(
        Kind kind,
        Function<R, K> key,
        Optional<Comparator<? super K>> order,
        Access access,
        Optional<Name> name,
        Optional<Heir> heir) {

    public TableOptions {
        Objects.requireNonNull(key, "A table needs a function that finds the key in a row.");
    }

    /** One row under each key. */
    public static <K, R> TableOptions<K, R> set(Function<R, K> key) {
        return of(Kind.SET, key, Optional.empty());
    }

    /** One row under each key, in the keys' own order. */
    public static <K extends Comparable<? super K>, R> TableOptions<K, R> orderedSet(Function<R, K> key) {
        return orderedSet(key, Comparator.naturalOrder());
    }

    /** One row under each key, in this order of the keys. */
    public static <K, R> TableOptions<K, R> orderedSet(Function<R, K> key, Comparator<? super K> order) {
        return of(Kind.ORDERED_SET, key, Optional.of(order));
    }

    /** Several rows under each key, no two equal ones. */
    public static <K, R> TableOptions<K, R> bag(Function<R, K> key) {
        return of(Kind.BAG, key, Optional.empty());
    }

    /** Several rows under each key, equal ones too. */
    public static <K, R> TableOptions<K, R> duplicateBag(Function<R, K> key) {
        return of(Kind.DUPLICATE_BAG, key, Optional.empty());
    }

    private static <K, R> TableOptions<K, R> of(Kind kind, Function<R, K> key, Optional<Comparator<? super K>> order) {
        return new TableOptions<>(kind, key, order, Access.PROTECTED, Optional.empty(), Optional.empty());
    }

    /** The same, but with this access. */
    public TableOptions<K, R> with(Access otherAccess) {
        return new TableOptions<>(kind, key, order, otherAccess, name, heir);
    }

    /** The same, but the table is found under a name on its node. A process may have the same name. */
    public TableOptions<K, R> named(Name tableName) {
        return new TableOptions<>(kind, key, order, access, Optional.of(tableName), heir);
    }

    /** The same, but when the owner ends the table goes to another process, which is sent a {@link TableTransfer}. */
    public TableOptions<K, R> withHeir(Pid pid, Object data) {
        return new TableOptions<>(kind, key, order, access, name, Optional.of(new Heir(pid, data)));
    }
}
