package watertight.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A moment until which somebody waits, by the clock of the node; or no such moment. */
final class Deadline {

    /** Wait for as long as it takes. */
    static final Deadline NEVER = new Deadline(null, Instant.MAX);

    /** A century: no wait is longer, so that whatever timeout is given can be counted in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final InstantSource clock;
    private final Instant moment;

    private Deadline(InstantSource clock, Instant moment) {
        this.clock = clock;
        this.moment = moment;
    }

    /**
     * The moment that lies {@code timeout} after now.
     *
     * @throws IllegalArgumentException if the timeout is negative
     */
    static Deadline after(Duration timeout, InstantSource clock) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException(
                    "A timeout of " + timeout + " is negative: use Duration.ZERO to look once and not wait.");
        }
        return new Deadline(clock, clock.instant().plus(timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST));
    }

    boolean isNever() {
        return clock == null;
    }

    /** The nanoseconds that are left: 0 when the moment has come. */
    long nanosLeft() {
        return Math.max(0, Duration.between(clock.instant(), moment).toNanos());
    }
}
