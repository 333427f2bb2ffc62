package watertight.pitfalls;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Self;

/** A computer that plans passages, one after the other. Its state: how many it has planned. */
public final class Computer implements GenServer<Integer, Computer.Plan, Void> {

    /** Asks for a passage to a port: how many miles it is. */
    public record Plan(String port) implements Request<Integer> {}

    private final Planner planner;

    private Computer(Planner planner) {
        this.planner = planner;
    }

    /** Starts a computer that is linked to the process {@code self}. */
    public static StartResult startLink(Self self, Planner planner) throws InterruptedException {
        return GenServer.startLink(self, new Computer(planner));
    }

    /** How many miles it is to a port. Waits for the answer, however long it takes. */
    public static int milesTo(Caller caller, Destination computer, String port) throws InterruptedException {
        return GenServer.call(caller, computer, new Plan(port), FOREVER);
    }

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(0);
    }

    @Override
    public CallResult<Integer> handleCall(Plan plan, From from, Integer planned) throws InterruptedException {
        return CallResult.reply(planner.milesTo(plan.port()), planned + 1);
    }
}
