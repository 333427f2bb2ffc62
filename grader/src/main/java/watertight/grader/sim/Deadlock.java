package watertight.grader.sim;

import java.util.List;
import java.util.stream.Collectors;

/** Nobody can run, no timer is pending, and actors of the test have not finished. */
public final class Deadlock extends Verdict {

    private final List<Waiting> unfinished;
    private final List<Waiting> others;

    Deadlock(List<Waiting> unfinished, List<Waiting> others) {
        super(sentence(unfinished));
        this.unfinished = List.copyOf(unfinished);
        this.others = List.copyOf(others);
    }

    /** The actors that have not finished, in the order they were started. */
    public List<Waiting> unfinished() {
        return unfinished;
    }

    /** The other threads that wait, in the order they were started. */
    public List<Waiting> others() {
        return others;
    }

    private static String sentence(List<Waiting> unfinished) {
        String who = unfinished.stream().map(Waiting::toString).collect(Collectors.joining("; "));
        return "Nobody can run any more: " + who + "; and nothing will ever wake "
                + (unfinished.size() == 1 ? "it." : "them.");
    }
}
