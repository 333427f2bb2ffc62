package watertight.pool;

import java.util.Objects;

/**
 * How many workers a pool has, and which one it lends.
 *
 * @param size how many there always are
 * @param maxOverflow how many more may be started while all of these are lent; they end when they come back
 */
public record PoolOptions(int size, int maxOverflow, Order order) {

    /** Which of the free workers is lent. */
    public enum Order {
        /** The one that came back last. */
        LAST_BACK_FIRST,
        /** The one that has been free for longest. */
        FIRST_BACK_FIRST
    }

    /** @throws IllegalArgumentException if the size is not positive, or the overflow is negative */
    public PoolOptions {
        Objects.requireNonNull(order, "A pool needs an order in which it lends its workers.");
        if (size < 1) {
            throw new IllegalArgumentException("A pool needs one worker at least, and this is " + size + ".");
        }
        if (maxOverflow < 0) {
            throw new IllegalArgumentException(
                    "A number of workers can't be negative, and this is " + maxOverflow + ".");
        }
    }

    /** So many workers, and never more. */
    public static PoolOptions ofSize(int size) {
        return new PoolOptions(size, 0, Order.LAST_BACK_FIRST);
    }

    /** The same, but with up to so many more workers while all are lent. */
    public PoolOptions withMaxOverflow(int most) {
        return new PoolOptions(size, most, order);
    }

    /** The same, but the free workers are lent in this order. */
    public PoolOptions with(Order otherOrder) {
        return new PoolOptions(size, maxOverflow, otherOrder);
    }
}
