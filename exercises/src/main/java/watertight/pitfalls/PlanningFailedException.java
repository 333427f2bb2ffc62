package watertight.pitfalls;

import watertight.process.ExitReason;

/** A passage could not be planned. */
public final class PlanningFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ExitReason reason;

    PlanningFailedException(String port, ExitReason reason) {
        super("The passage to " + port + " could not be planned: " + reason + ".");
        this.reason = reason;
    }

    /** What the planning ended with. */
    public ExitReason reason() {
        return reason;
    }
}
