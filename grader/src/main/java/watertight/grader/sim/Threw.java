package watertight.grader.sim;

/** An actor of the test died of an exception that the student's code threw. The exception is the cause. */
public final class Threw extends Verdict {

    private final String who;
    private final Place where;

    Threw(String who, Throwable cause) {
        super(who + " died of " + cause + ".", cause);
        this.who = who;
        this.where = Place.in(cause.getStackTrace());
    }

    /** The actor. */
    public String who() {
        return who;
    }

    /** The innermost line of the course's code in the exception's stack trace. */
    public Place where() {
        return where;
    }
}
