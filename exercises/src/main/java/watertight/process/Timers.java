package watertight.process;

import static watertight.Todo.todo;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/** Sends messages later. */
final class Timers {

    private final ScheduledExecutorService clockwork;

    Timers(ScheduledExecutorService clockwork) {
        this.clockwork = clockwork;
    }

    /**
     * Runs {@code send} once, when {@code delay} has passed, and returns at once. No process waits for it.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    Timer after(Duration delay, Runnable send) {
        // TODO 1.8
        throw todo("1.8");
    }
}
