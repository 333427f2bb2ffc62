package watertight.grader.run;

import watertight.grader.report.Failure;

/** A failed test, explained: the message is what a student reads, in an IDE too. No stack trace of the grader. */
public final class Explained extends AssertionError {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    /** @param text the failure as a text of four parts */
    Explained(Failure failure, String text, StackTraceElement[] studentFrames) {
        super(text);
        this.failure = failure;
        setStackTrace(studentFrames);
    }

    /** The parts of the message. */
    public Failure failure() {
        return failure;
    }

    @Override
    public String toString() {
        return getClass().getName() + ":\n" + getMessage();
    }
}
