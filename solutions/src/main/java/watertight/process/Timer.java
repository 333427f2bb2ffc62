package watertight.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A message that is on its way: what {@link Node#sendAfter} returns. */
public final class Timer {

    private final ScheduledFuture<?> sending;

    Timer(ScheduledFuture<?> sending) {
        this.sending = sending;
    }

    // tag::cancel[]
    /**
     * Stops the message, if it has not been sent yet. A cancelled timer never delivers.
     *
     * @return the time that was left, or empty if the message was sent already or the timer was cancelled before
     */
    public Optional<Duration> cancel() {
        // begin 1.8
        long left = Math.max(0, sending.getDelay(TimeUnit.NANOSECONDS));
        return sending.cancel(false) ? Optional.of(Duration.ofNanos(left)) : Optional.empty();
        // end 1.8
    }
    // end::cancel[]
}
