package watertight.harbour;

import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;
import watertight.supervisor.SupervisorSpec;

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

    // tag::init[]
    /** Three children: "upper" and "lower", a {@link Gate} each, and "controller", a {@link LockController}. */
    @Override
    public SupervisorInit init() {
        // begin 3.10
        return SupervisorSpec.of(
                Strategy.ONE_FOR_ALL,
                ChildSpec.worker("upper", self -> Gate.startLink(self, Gate.Side.UPPER)),
                ChildSpec.worker("lower", self -> Gate.startLink(self, Gate.Side.LOWER)),
                ChildSpec.worker("controller", LockController::startLink));
        // end 3.10
    }
    // end::init[]
}
