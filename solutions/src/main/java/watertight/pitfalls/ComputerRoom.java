package watertight.pitfalls;

import watertight.genserver.GenServer;
import watertight.genserver.StartResult;
import watertight.pool.Pool;
import watertight.pool.PoolOptions;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.supervisor.ChildSpec;

/**
 * A room with a few computers, for planning is too much work to be done for all ships at once. As many passages are
 * planned at once as there are computers; whoever finds none free waits in line. A computer that breaks down is replaced,
 * and nobody notices but the ship that it planned for.
 */
public final class ComputerRoom {

    private ComputerRoom() {}

    // tag::room[]
    /** Opens a room with so many computers. It ends with a normal stop of the process that this starts. */
    public static StartResult start(Caller caller, int computers, Planner planner) throws InterruptedException {
        var computer = ChildSpec.worker("computer", self -> Computer.startLink(self, planner));
        return Pool.start(caller, PoolOptions.ofSize(computers), computer);
    }

    /**
     * How many miles it is to a port. Waits for a computer and for its answer, however long that takes.
     *
     * @throws watertight.genserver.ServerEndedException at once, if the computer breaks down, with what it ended with
     */
    public static int milesTo(Caller caller, Destination room, String port) throws InterruptedException {
        return Pool.transaction(
                caller, room, GenServer.FOREVER, (self, computer) -> Computer.milesTo(self, computer, port));
    }
    // end::room[]
}
