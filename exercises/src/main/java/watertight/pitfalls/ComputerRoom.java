package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartResult;
import watertight.pool.Pool;
import watertight.pool.PoolOptions;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;

/**
 * A room with a few computers, for planning is too much work to be done for all ships at once. As many passages are
 * planned at once as there are computers; whoever finds none free waits in line. A computer that breaks down is replaced,
 * and nobody notices but the ship that it planned for.
 */
public final class ComputerRoom implements GenServer<ComputerRoom.State, ComputerRoom.Plan, Void> {

    /** A ship asks for a passage to a port: how many miles it is. */
    public record Plan(String port) implements Request<Integer> {}

    /** The room's process, and the pool of its computers. */
    public record State(Self self, Pid computers) {}

    private final int computers;
    private final Planner planner;

    private ComputerRoom(int computers, Planner planner) {
        this.computers = computers;
        this.planner = planner;
    }

    /** Opens a room with so many computers. It ends with a normal stop of the process that this starts. */
    public static StartResult start(Caller caller, int computers, Planner planner) throws InterruptedException {
        unrepaired("5.5");
        return GenServer.start(caller, new ComputerRoom(computers, planner));
    }

    /**
     * How many miles it is to a port. Waits for a computer and for its answer, however long that takes.
     *
     * @throws watertight.genserver.ServerEndedException at once, if the computer breaks down, with what it ended with
     */
    public static int milesTo(Caller caller, Destination room, String port) throws InterruptedException {
        return GenServer.call(caller, room, new Plan(port), FOREVER);
    }

    @Override
    public InitResult<State> init(Self self) throws InterruptedException {
        var computer = ChildSpec.worker("computer", pool -> Computer.startLink(pool, planner));
        Pid pool = Pool.startLink(self, PoolOptions.ofSize(computers), computer).orElseThrow();
        return InitResult.ok(new State(self, pool));
    }

    @Override
    public CallResult<State> handleCall(Plan plan, From from, State state) throws InterruptedException {
        int miles = Pool.transaction(
                state.self(), state.computers(), (self, computer) -> Computer.milesTo(self, computer, plan.port()));
        return CallResult.reply(miles, state);
    }
}
