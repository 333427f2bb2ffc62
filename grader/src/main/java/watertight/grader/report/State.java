package watertight.grader.report;

/** How far an exercise has come. Only a solved one gives points. */
public enum State {
    SOLVED("solved"),
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
