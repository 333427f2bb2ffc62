package watertight.grader.sim;

/** A stub was reached: its exercise is not started. */
public final class StubReached extends Verdict {

    private final String id;

    StubReached(String id) {
        super("Exercise " + id + " is not written yet.");
        this.id = id;
    }

    /** The exercise's id, such as {@code 1.2}. */
    public String id() {
        return id;
    }
}
