package watertight.grader.report;

/** How far an exercise has come. A solved one gives its points; one in part, its share of them. */
public enum State {
    SOLVED("solved"),
    /** Some of the tests that share its points pass. */
    IN_PART("in part"),
    WRONG("wrong"),
    IN_PROGRESS("in progress"),
    NOT_STARTED("not started"),
    WAITING("waiting"),
    /** Left out of this run, which was of some exercises or tests only. */
    NOT_RUN("not run");

    private final String words;

    State(String words) {
        this.words = words;
    }

    /** The state as a reader is told of it. */
    public String words() {
        return words;
    }
}
