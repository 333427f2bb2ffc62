package watertight.grader.rules;

/** The student's code breaks a rule of the course: the message says which and why, the stack trace is the line. */
public final class BrokenRule extends AssertionError {
    private static final long serialVersionUID = 1L;

    BrokenRule(String message, StackTraceElement where) {
        super(message);
        setStackTrace(new StackTraceElement[] {where});
    }
}
