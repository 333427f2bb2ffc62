package watertight.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A moment until which somebody waits, by the clock of the node; or no such moment. The wait begins when it is first
 * asked how much is left: a receive that finds its message at once looks at no clock.
 */
final class Deadline {

    /** Wait for as long as it takes. */
    static final Deadline NEVER = new Deadline(null, Duration.ZERO);

    /** A century: who would wait for longer waits for ever. Whatever is shorter can be counted in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final InstantSource clock;
    private final Duration timeout;
    /** Null until the wait begins. */
    private Instant moment;

    private Deadline(InstantSource clock, Duration timeout) {
        this.clock = clock;
        this.timeout = timeout;
    }

    /**
     * The moment that lies {@code timeout} after the wait begins; none if that is a century or more.
     *
     * @throws IllegalArgumentException if the timeout is negative
     */
    static Deadline after(Duration timeout, InstantSource clock) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException(
                    "A timeout of " + timeout + " is negative: use Duration.ZERO to look once and not wait.");
        }
        return timeout.compareTo(LONGEST) < 0 ? new Deadline(clock, timeout) : NEVER;
    }

    boolean isNever() {
        return clock == null;
    }

    /** The nanoseconds that are left: 0 when the moment has come. */
    long nanosLeft() {
        if (timeout.isZero()) {
            return 0;
        }
        if (moment == null) {
            moment = clock.instant().plus(timeout);
            return timeout.toNanos();
        }
        return Math.max(0, Duration.between(clock.instant(), moment).toNanos());
    }
}
