package watertight.supervisor;

import watertight.process.ExitReason;

/** When a child that has ended is started again. */
public enum Restart {
    /** Always. */
    PERMANENT,
    /** Only if it crashed. */
    TRANSIENT,
    /** Never. When it has ended, its supervisor forgets it. */
    TEMPORARY;

    // tag::after[]
    /** Whether a child that has ended for this reason is started again. A shutdown, with or without a detail, is no crash. */
    boolean isDueAfter(ExitReason reason) {
        // begin 3.3
        return switch (this) {
            case PERMANENT -> true;
            case TRANSIENT -> !(reason instanceof ExitReason.Normal || reason instanceof ExitReason.Shutdown);
            case TEMPORARY -> false;
        };
        // end 3.3
    }
    // end::after[]
}
