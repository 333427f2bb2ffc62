package watertight.table;

import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Where a number stands in a row, so that a table can count in it.
 *
 * @param get reads the number
 * @param with makes the same row with another number
 */
public record Counter<R>(ToLongFunction<R> get, With<R> with) {

    /** Makes the same row with another number. */
    @FunctionalInterface
    public interface With<R> {
        R apply(R row, long number);
    }

    /** Adds this much, which may be negative. */
    public Increment<R> add(long by) {
        return new Increment<>(this, by, Optional.empty());
    }
}
