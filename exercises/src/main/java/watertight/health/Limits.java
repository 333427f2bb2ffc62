package watertight.health;

import java.time.Duration;

/**
 * How much is done at once, and for how long.
 *
 * @param atOnce how many sites are fetched at the same time, at most
 * @param perSite how long each of them may take, from when its turn has come
 */
public record Limits(int atOnce, Duration perSite) {

    /** Eight at a time, five seconds each. */
    public static final Limits USUAL = new Limits(8, Duration.ofSeconds(5));

    /**
     * Sets the limits.
     *
     * @throws IllegalArgumentException if nothing could ever be done within them
     */
    public Limits {
        if (atOnce < 1) {
            throw new IllegalArgumentException("At least one site has to be fetched at a time, not " + atOnce + ".");
        }
        if (!perSite.isPositive()) {
            throw new IllegalArgumentException("A site needs some time to answer, not " + perSite + ".");
        }
    }
}
