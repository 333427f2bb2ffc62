package watertight.task;

import java.util.List;
import watertight.process.ExitReason;

/** What came of waiting for a result, as a value that can be compared: the result, or why there is none. */
sealed interface Outcome {

    record Returned(Object result) implements Outcome {}

    record TimedOut(List<? extends Task<?>> missing) implements Outcome {}

    record Ended(Task<?> task, ExitReason reason) implements Outcome {}

    record Refused() implements Outcome {}

    /** A wait that is about to begin. */
    @FunctionalInterface
    interface Attempt {
        Object make() throws InterruptedException;
    }

    static Outcome of(Attempt attempt) throws InterruptedException {
        try {
            return new Returned(attempt.make());
        } catch (AwaitTimeoutException late) {
            return new TimedOut(late.tasks());
        } catch (TaskEndedException ended) {
            return new Ended(ended.task(), ended.reason());
        } catch (IllegalArgumentException refused) {
            return new Refused();
        }
    }

    static Outcome timedOut(Task<?> task) {
        return new TimedOut(List.of(task));
    }
}
