package watertight.genserver;

import java.time.Duration;

/** What may be given as a timeout. */
final class Timeouts {

    private Timeouts() {}

    /** @throws IllegalArgumentException if the timeout is negative */
    static void check(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException(
                    "A timeout of " + timeout + " is negative: use Duration.ZERO to give up at once.");
        }
    }
}
