package watertight.process;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends messages later. */
final class Timers {

    private final ScheduledExecutorService clockwork;

    Timers(ScheduledExecutorService clockwork) {
        this.clockwork = clockwork;
    }

    // tag::sendAfter[]
    /**
     * Runs {@code send} once, when {@code delay} has passed, and returns at once. No process waits for it.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    Timer after(Duration delay, Runnable send) {
        // begin 1.8
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay of " + delay + " is negative: use Duration.ZERO to send at once.");
        }
        return new Timer(clockwork.schedule(send, delay.toNanos(), TimeUnit.NANOSECONDS));
        // end 1.8
    }
    // end::sendAfter[]
}
