package watertight.genserver;

import watertight.process.Destination;
import watertight.process.ExitReason;

/** What came of a call, as a value that can be compared: the answer, or why there is none. */
sealed interface Outcome {

    record Answered(Object answer) implements Outcome {}

    record TimedOut(Destination server) implements Outcome {}

    record Ended(Destination server, ExitReason reason) implements Outcome {}

    record CalledItself(Destination server) implements Outcome {}

    /** A call that is about to be made. */
    @FunctionalInterface
    interface Attempt {
        Object make() throws InterruptedException;
    }

    static Outcome of(Attempt attempt) throws InterruptedException {
        try {
            return new Answered(attempt.make());
        } catch (CallTimeoutException late) {
            return new TimedOut(late.server());
        } catch (ServerEndedException ended) {
            return new Ended(ended.server(), ended.reason());
        } catch (CallingSelfException self) {
            return new CalledItself(self.server());
        }
    }
}
