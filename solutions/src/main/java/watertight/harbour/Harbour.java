package watertight.harbour;

import java.time.Duration;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Intensity;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorInit;
import watertight.supervisor.SupervisorSpec;

/**
 * The whole harbour: its lock, its boats and its radio, each with a supervisor of its own, which gives up when its
 * children crash too often.
 *
 * <p>They start in this order, and stop in the reverse one, each when the one before has stopped, however long that
 * takes.
 *
 * <p>There is no harbour without the lock and the boats. When one of the two gives up, it is started again as a whole,
 * and nothing else is. This may happen twice within any minute, to both together; the third time, the harbour closes: all
 * stops.
 *
 * <p>A harbour can do without its radio. In a storm the radio crashes over and over. When it gives up, it is started
 * again as a whole, up to five times within any minute; the sixth time it stays silent for good. Nothing that happens to
 * the radio, not even that it is killed with all its supervisors, touches the lock or the boats, nor does it count for
 * the harbour's closing.
 */
public final class Harbour implements Supervisor {

    private final LockGates gates;
    private final PilotBoats boats;
    private final RadioLog radio;

    /** A harbour of these parts. */
    public Harbour(LockGates gates, PilotBoats boats, RadioLog radio) {
        this.gates = gates;
        this.boats = boats;
        this.radio = radio;
    }

    // tag::init[]
    /** A tree for the above: how many levels it has, and what is on which, is yours to choose. */
    @Override
    public SupervisorInit init() {
        // begin 3.15
        var harbour = SupervisorSpec.of(
                Strategy.ONE_FOR_ONE,
                ChildSpec.supervisor("gates", gates),
                ChildSpec.supervisor("boats", boats),
                ChildSpec.supervisor("radio room", this::radioRoom).with(Restart.TEMPORARY));
        return harbour.with(new Intensity(2, Duration.ofMinutes(1)));
        // end 3.15
    }
    // end::init[]

    // begin 3.15: your private methods
    private SupervisorInit radioRoom() {
        var room = SupervisorSpec.of(Strategy.ONE_FOR_ONE, ChildSpec.supervisor("radio", radio));
        return room.with(new Intensity(5, Duration.ofMinutes(1)));
    }
    // end 3.15
}
