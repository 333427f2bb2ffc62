package watertight.supervisor.model;

/** One thing that is seen to happen in a tree. */
public sealed interface Event {

    /** A worker's or a supervisor's init ran. A supervisor's own start comes before its children's. */
    record Start(String id) implements Event {}

    /** A worker's start failed: its init said so. */
    record StartFailed(String id) implements Event {}

    /** A worker ended by its own reason, or by "shutdown" when it was stopped. One that is killed does not say so. */
    record Terminate(String id, String reason) implements Event {}

    /**
     * A supervisor ended: "shutdown" if it gave up or was stopped, "normal" if it is the root and was stopped normally,
     * "shutdown:failed_to_start_child:ID" if it could not start.
     */
    record End(String id, String reason) implements Event {}
}
