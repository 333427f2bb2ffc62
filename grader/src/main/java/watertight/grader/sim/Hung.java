package watertight.grader.sim;

import java.time.Duration;

/** A thread neither ends nor waits nor loops where it can be counted: it blocks outside the simulation. */
public final class Hung extends Verdict {

    private final String who;
    private final Place where;

    Hung(Duration patience, String who, Place where) {
        super("Nothing has moved for " + patience.toSeconds() + " seconds of real time: " + who + " is stuck in "
                + where + ". Does it wait for something outside, such as input or the network?");
        this.who = who;
        this.where = where;
    }

    /** The thread that is stuck. */
    public String who() {
        return who;
    }

    /** Where it is stuck. */
    public Place where() {
        return where;
    }
}
