package watertight.supervisor;

import watertight.process.ExitReason;
import watertight.process.Pid;

/** What {@link Supervisor#startChild} and {@link DynamicSupervisor#startChild} return. */
public sealed interface StartChildResult {

    /** It runs, and is the last of the children. */
    record Started(Pid pid) implements StartChildResult {}

    /** Its start function said ignore. A supervisor knows it all the same, unless it is temporary. */
    record Ignored() implements StartChildResult {}

    /** There is a child of this id, and it runs. */
    record AlreadyStarted(Pid pid) implements StartChildResult {}

    /** There is a child of this id, and it does not run: restart it, or delete it first. */
    record AlreadyPresent() implements StartChildResult {}

    /** There are as many children as there may be: see {@link DynamicSupervisor}. */
    record MaxChildren() implements StartChildResult {}

    /** It did not start, or may not be one of these children, and is not known. */
    record Failed(ExitReason reason) implements StartChildResult {}

    /**
     * The child's pid.
     *
     * @throws IllegalStateException if it did not start: it says why
     */
    default Pid orElseThrow() {
        if (this instanceof Started(Pid pid)) {
            return pid;
        }
        throw new IllegalStateException("The child did not start: " + this + ".");
    }
}
