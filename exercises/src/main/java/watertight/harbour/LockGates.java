package watertight.harbour;

import static watertight.Todo.todo;

import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;

/**
 * The lock between the harbour and the sea: two gates, and a controller that moves them.
 *
 * <p>The two gates must never move at the wrong time, so a gate obeys one controller alone: the first that has signed on
 * with it. The controller signs on with both gates when it starts, and never again. A gate that is new obeys nobody
 * yet; a gate that has served one controller takes no orders from the next.
 *
 * <p>Whichever of the three is lost, for whatever reason: soon after, ships come through the lock again.
 */
public final class LockGates implements Supervisor {

    /** Three children: "upper" and "lower", a {@link Gate} each, and "controller", a {@link LockController}. */
    @Override
    public SupervisorInit init() {
        // TODO 3.10
        throw todo("3.10");
    }
}
