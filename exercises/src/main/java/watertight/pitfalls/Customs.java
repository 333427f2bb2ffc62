package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import java.util.function.Consumer;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Self;

/**
 * The customs: every container that is delivered is inspected, one after the other, in the order of delivery. A ship's
 * containers wait for that in a yard, which has room for {@link #YARD}, the one under inspection included. But the
 * inspector, who may take very long, shall never have to wait for the crane. Its state: how many were inspected.
 */
public final class Customs implements GenServer<Integer, Customs.Inspected, Customs.Deliver> {

    /** How many containers of a ship may be off it with their inspection not finished. */
    public static final int YARD = 10;

    /** Brings a container. */
    public record Deliver(String container) {}

    /** Asks how many containers were inspected. */
    public record Inspected() implements Request<Integer> {}

    private final Consumer<String> inspector;

    private Customs(Consumer<String> inspector) {
        this.inspector = inspector;
    }

    /** Starts the customs, with somebody who inspects a container and returns when that is done. */
    public static StartResult start(Caller caller, Consumer<String> inspector) throws InterruptedException {
        return GenServer.start(caller, new Customs(inspector));
    }

    /** Delivers a container. */
    public static void deliver(Caller caller, Destination customs, String container) throws InterruptedException {
        unrepaired("5.14");
        GenServer.cast(caller, customs, new Deliver(container));
    }

    /** How many containers were inspected. */
    public static int inspected(Caller caller, Destination customs) throws InterruptedException {
        return GenServer.call(caller, customs, new Inspected(), FOREVER);
    }

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(0);
    }

    /** Tells how many were inspected. */
    @Override
    public CallResult<Integer> handleCall(Inspected request, From from, Integer inspected) {
        return CallResult.reply(inspected, inspected);
    }

    /** Inspects a container. */
    @Override
    public Result<Integer> handleCast(Deliver delivery, Integer inspected) {
        inspector.accept(delivery.container());
        return Result.noReply(inspected + 1);
    }
}
