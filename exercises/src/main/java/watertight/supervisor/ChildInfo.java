package watertight.supervisor;

import java.util.Optional;
import watertight.process.Pid;

/** What {@link Supervisor#whichChildren} tells of a child. */
public record ChildInfo(String id, ChildState state, ChildType type) {

    /** Whether it has a process that lives: one that was not linked may have ended unnoticed. */
    public boolean runs() {
        return pid().filter(Pid::isAlive).isPresent();
    }

    /** Its process, or empty if it does not run. */
    public Optional<Pid> pid() {
        return state instanceof ChildState.Running(Pid pid) ? Optional.of(pid) : Optional.empty();
    }
}
