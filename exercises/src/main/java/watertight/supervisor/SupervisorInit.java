package watertight.supervisor;

/** What {@link Supervisor#init} returns. */
public sealed interface SupervisorInit permits SupervisorSpec, SupervisorInit.Ignore {

    /** There is nothing to supervise: the process ends normally, and whoever started it is told so. */
    record Ignore() implements SupervisorInit {}
}
