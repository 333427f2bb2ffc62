package watertight.pitfalls;

import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;
import watertight.supervisor.SupervisorSpec;

/** A lamp and its watch. A lamp that breaks is replaced, and the watch goes on. */
public final class SignalStation implements Supervisor {

    /** Two children, "lamp" and "watch". */
    @Override
    public SupervisorInit init() {
        return SupervisorSpec.of(
                Strategy.ONE_FOR_ONE,
                ChildSpec.worker("lamp", Lamp::startLink),
                ChildSpec.worker("watch", Watch::startLink));
    }
}
