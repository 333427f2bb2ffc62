package watertight.testing.junit;

import java.time.Duration;

/**
 * The time of a test, for a parameter of the test's method, beside a {@link watertight.process.Node}. It is simulated:
 * it stands still while anybody can run, and an hour passes at once when everybody waits for it.
 */
public interface Time {

    /** Lets this much time pass. Whatever is due meanwhile happens; what is due at the very end may or may not. */
    void pass(Duration time) throws InterruptedException;

    /** Waits until everybody else can only wait. It takes a millisecond. */
    default void settle() throws InterruptedException {
        pass(Duration.ofMillis(1));
    }
}
