package watertight.supervisor;

/** What kind of process a child is. */
public enum ChildType {
    /** It does the work. */
    WORKER,
    /** It has children of its own. */
    SUPERVISOR
}
