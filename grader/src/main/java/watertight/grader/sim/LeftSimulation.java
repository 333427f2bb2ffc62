package watertight.grader.sim;

/** Work was handed to threads that the simulation does not schedule. */
public final class LeftSimulation extends Verdict {

    private final String call;
    private final Place where;

    LeftSimulation(String call, Place where) {
        super(call + " at " + where + " starts a thread that the tests can't follow: use the ThreadFactory and the "
                + "timers you were given, or virtual threads.");
        this.call = call;
        this.where = where;
    }

    /** What was called, such as {@code CompletableFuture.supplyAsync}. */
    public String call() {
        return call;
    }

    /** The line that called it. */
    public Place where() {
        return where;
    }
}
