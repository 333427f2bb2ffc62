package watertight.grader.sim;

/** The budget of steps or of loop rounds is used up: something runs for ever, or waits by asking again and again. */
public final class Livelock extends Verdict {

    private final String who;
    private final Place where;

    Livelock(String sentence, String who, Place where) {
        super(sentence);
        this.who = who;
        this.where = where;
    }

    static Livelock ofSteps(long steps, String who, Place where) {
        return new Livelock(
                "It never comes to rest: after " + grouped(steps) + " steps " + who + " still runs, in " + where
                        + ". Is something asked again and again instead of waited for?",
                who,
                where);
    }

    static Livelock ofLoop(long rounds, String who, Place where) {
        return new Livelock(
                "A loop never ends: " + who + " went round " + grouped(rounds) + " times, last in " + where + ".",
                who,
                where);
    }

    /** The thread that ran last. */
    public String who() {
        return who;
    }

    /** Where it was. */
    public Place where() {
        return where;
    }

    private static String grouped(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}
