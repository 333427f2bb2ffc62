package watertight.grader.sim;

/** The code asked the JVM to end. It was refused. */
public final class ExitCalled extends Verdict {

    private final String call;
    private final Place where;

    ExitCalled(String call, Place where) {
        super(call + " at " + where + " would end the whole JVM, and all tests with it: end the process instead.");
        this.call = call;
        this.where = where;
    }

    /** What was called, such as {@code System.exit}. */
    public String call() {
        return call;
    }

    /** The line that called it. */
    public Place where() {
        return where;
    }
}
