package watertight.supervisor;

import static watertight.Todo.todo;

import watertight.process.ExitReason;

/** When a child that has ended is started again. */
public enum Restart {
    /** Always. */
    PERMANENT,
    /** Only if it crashed. */
    TRANSIENT,
    /** Never. When it has ended, its supervisor forgets it. */
    TEMPORARY;

    /** Whether a child that has ended for this reason is started again. A shutdown, with or without a detail, is no crash. */
    boolean isDueAfter(ExitReason reason) {
        // TODO 3.3
        throw todo("3.3");
    }
}
