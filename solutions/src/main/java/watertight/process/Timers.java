package watertight.process;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

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
            throw new IllegalArgumentException(
                    "A delay of " + delay + " is negative: use Duration.ZERO to send at once.");
        }
        var decided = new AtomicBoolean();
        Runnable unlessCancelled = () -> {
            if (decided.compareAndSet(false, true)) {
                send.run();
            }
        };
        return new Timer(clockwork.schedule(unlessCancelled, delay.toNanos(), TimeUnit.NANOSECONDS), decided);
        // end 1.8
    }
    // end::sendAfter[]
}
