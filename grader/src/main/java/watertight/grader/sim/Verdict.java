package watertight.grader.sim;

/**
 * Why a simulation could not go on. The message is one sentence for a beginner; the subclasses hold the details.
 *
 * <p>It has no stack trace: what matters is where the course's code was, and that is in the details.
 */
public abstract sealed class Verdict extends Error
        permits Deadlock, Livelock, LeftSimulation, StubReached, ExitCalled, OutOfStack, OutOfMemory, Hung, Threw {

    Verdict(String sentence) {
        this(sentence, null);
    }

    Verdict(String sentence, Throwable cause) {
        super(sentence, cause, false, false);
    }
}
