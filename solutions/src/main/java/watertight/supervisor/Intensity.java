package watertight.supervisor;

import java.time.Duration;

/**
 * How many restarts a supervisor puts up with: more than {@code maxRestarts} within any time of this length, whichever
 * children they were of, and it gives up.
 *
 * @param maxRestarts 0 or more
 * @param within longer than nothing
 */
public record Intensity(int maxRestarts, Duration within) {

    /** What a supervisor has unless it says otherwise: 3 restarts within 5 seconds. */
    public static final Intensity DEFAULT = new Intensity(3, Duration.ofSeconds(5));

    /** @throws IllegalArgumentException if the number is negative, or the time is not positive */
    public Intensity {
        if (maxRestarts < 0) {
            throw new IllegalArgumentException(
                    "A number of restarts can't be negative, and this is " + maxRestarts + ".");
        }
        if (!within.isPositive()) {
            throw new IllegalArgumentException(
                    "The time that restarts are counted in must be positive: " + within + ".");
        }
    }
}
