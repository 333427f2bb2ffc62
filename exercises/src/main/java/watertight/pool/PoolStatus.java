package watertight.pool;

/**
 * How a pool is doing.
 *
 * @param state what a client that asks now will find
 * @param available how many workers are free
 * @param overflow how many workers there are beyond the pool's size
 * @param checkedOut how many workers are lent
 * @param waiting how many clients wait for one
 */
public record PoolStatus(State state, int available, int overflow, int checkedOut, int waiting) {

    /** What a client that asks now will find. */
    public enum State {
        /** A worker that is free. */
        READY,
        /** None that is free, but one more can be started. */
        OVERFLOW,
        /** None: it has to wait. */
        FULL
    }
}
