package watertight.task;

import java.util.List;
import watertight.process.ExitReason;

/** What came of waiting for a result, as a value that can be compared: the result, or why there is none. */
sealed interface Outcome {

    record Returned(Object result) implements Outcome {
        @Override
        public String toString() {
            return "returned " + result;
        }
    }

    record TimedOut(List<? extends Task<?>> missing) implements Outcome {
        @Override
        public String toString() {
            return "threw AwaitTimeoutException, which names " + missing;
        }
    }

    record Ended(Task<?> task, ExitReason reason) implements Outcome {
        @Override
        public String toString() {
            return "threw TaskEndedException, of " + task + " and " + reason;
        }
    }

    record Refused() implements Outcome {
        @Override
        public String toString() {
            return "threw IllegalArgumentException";
        }
    }

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
