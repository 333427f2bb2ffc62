package watertight.grader.sim;

/** A method called itself until the stack was full. */
public final class OutOfStack extends Verdict {

    private final String who;
    private final Place where;

    OutOfStack(String who, Place where, StackOverflowError cause) {
        super(
                "The stack is full: " + who + " called deeper and deeper, last in " + where
                        + ". Does a method call itself without an end?",
                cause);
        this.who = who;
        this.where = where;
    }

    /** The thread whose stack it was. */
    public String who() {
        return who;
    }

    /** The innermost line. */
    public Place where() {
        return where;
    }
}
