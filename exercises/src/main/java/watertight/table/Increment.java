package watertight.table;

import static watertight.Todo.todo;

import java.util.Optional;

/**
 * One step of a counter.
 *
 * @param by how much is added
 * @param reset where the counter starts again; empty if nowhere
 */
public record Increment<R>(Counter<R> counter, long by, Optional<Reset> reset) {

    /**
     * Where a counter starts again.
     *
     * @param beyond the last number that is counted to
     * @param to the number that takes the place of one beyond
     */
    public record Reset(long beyond, long to) {}

    /**
     * The same, but a number beyond the limit is replaced: one that is greater when something is added, one that is less
     * when something is taken away.
     */
    public Increment<R> resetBeyond(long limit, long to) {
        return new Increment<>(counter, by, Optional.of(new Reset(limit, to)));
    }

    /**
     * The number after this step.
     *
     * @throws ArithmeticException if there is no such {@code long}
     */
    long next(long number) {
        // TODO 5.8
        throw todo("5.8");
    }
}
