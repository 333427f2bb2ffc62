package watertight.grader.run;

import watertight.grader.report.Failure;

/**
 * A failed test, explained: what a student reads, in an IDE too. No stack trace of the grader. Under Maven, which repeats
 * messages below the progress card, the message is short.
 */
public final class Explained extends AssertionError {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    private final String text;

    /** @param text the failure as a text of four parts */
    Explained(Failure failure, String text, StackTraceElement[] studentFrames) {
        super(Console.isMavens() ? String.join(" ", failure.instead()) : text);
        this.failure = failure;
        this.text = text;
        setStackTrace(studentFrames);
    }

    /** The parts of the message. */
    public Failure failure() {
        return failure;
    }

    @Override
    public String toString() {
        return "\n" + text;
    }
}
