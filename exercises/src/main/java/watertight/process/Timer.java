package watertight.process;

import static watertight.Todo.todo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A message that is on its way: what {@link Node#sendAfter} returns. */
public final class Timer {

    private final ScheduledFuture<?> sending;
    /** Set once, by whoever is first: the sending, or a cancel. The future can't tell while it runs. */
    private final AtomicBoolean decided;

    Timer(ScheduledFuture<?> sending, AtomicBoolean decided) {
        this.sending = sending;
        this.decided = decided;
    }

    /**
     * Stops the message, if it has not been sent yet. A cancelled timer never delivers.
     *
     * @return the time that was left, or empty if the message was sent already or the timer was cancelled before
     */
    public Optional<Duration> cancel() {
        // TODO 1.8
        throw todo("1.8");
    }
}
