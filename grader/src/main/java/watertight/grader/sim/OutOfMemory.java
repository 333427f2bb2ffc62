package watertight.grader.sim;

/** The memory is full. */
public final class OutOfMemory extends Verdict {

    private final String who;
    private final Place where;

    OutOfMemory(String who, Place where) {
        super("The memory is full: " + who + " asked for more in " + where + ". Does something grow without an end?");
        this.who = who;
        this.where = where;
    }

    /** The thread that asked for more, which need not be the one that took most. */
    public String who() {
        return who;
    }

    /** Where it asked. */
    public Place where() {
        return where;
    }
}
