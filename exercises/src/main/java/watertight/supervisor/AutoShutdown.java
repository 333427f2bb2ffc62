package watertight.supervisor;

/** Whether a supervisor stops when significant children have ended by themselves and are not started again. */
public enum AutoShutdown {
    /** Never. Then no child may be significant. */
    NEVER,
    /** As soon as one has. */
    ANY_SIGNIFICANT,
    /** When the last one has. */
    ALL_SIGNIFICANT
}
