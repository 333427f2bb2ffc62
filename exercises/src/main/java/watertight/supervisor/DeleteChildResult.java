package watertight.supervisor;

/** What {@link Supervisor#deleteChild} returns. */
public enum DeleteChildResult {
    /** Its supervisor has forgotten it. */
    DELETED,
    /** It runs: terminate it first. */
    RUNNING,
    /** Its supervisor is trying to start it again: terminate it first. */
    RESTARTING,
    /** There is no such child. */
    NOT_FOUND
}
