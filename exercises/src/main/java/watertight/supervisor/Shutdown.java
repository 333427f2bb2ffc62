package watertight.supervisor;

import java.time.Duration;
import java.util.Objects;

/** How a supervisor stops a child. */
public sealed interface Shutdown {

    /** It is sent the exit signal shutdown, and killed if it has not ended when this time has passed. */
    record After(Duration time) implements Shutdown {

        /** @throws IllegalArgumentException if the time is negative */
        public After {
            if (Objects.requireNonNull(time, "A shutdown time can't be null.").isNegative()) {
                throw new IllegalArgumentException("A shutdown time can't be negative, and this is " + time + ".");
            }
        }
    }

    /** It is sent the exit signal shutdown, and may take as long as it needs. */
    record Infinity() implements Shutdown {}

    /** It is killed at once, and has no say in it. */
    record BrutalKill() implements Shutdown {}

    /** As long as it needs: what a supervisor gets, which has children of its own to stop. */
    Shutdown INFINITY = new Infinity();

    /** At once. */
    Shutdown BRUTAL_KILL = new BrutalKill();

    /** This long. */
    static Shutdown after(Duration time) {
        return new After(time);
    }
}
