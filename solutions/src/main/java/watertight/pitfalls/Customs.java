package watertight.pitfalls;

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
public final class Customs implements GenServer<Integer, Customs.Question, Void> {

    /** How many containers of a ship may be off it with their inspection not finished. */
    public static final int YARD = 10;

    /** What the customs answer. */
    public sealed interface Question {}

    /** Brings a container. Answered when it is its turn. */
    public record Deliver(String container) implements Question, Request<Boolean> {}

    /** Asks how many containers were inspected. */
    public record Inspected() implements Question, Request<Integer> {}

    private final Consumer<String> inspector;

    private Customs(Consumer<String> inspector) {
        this.inspector = inspector;
    }

    /** Starts the customs, with somebody who inspects a container and returns when that is done. */
    public static StartResult start(Caller caller, Consumer<String> inspector) throws InterruptedException {
        return GenServer.start(caller, new Customs(inspector));
    }

    // tag::client[]
    /** Delivers a container. */
    public static void deliver(Caller caller, Destination customs, String container) throws InterruptedException {
        GenServer.call(caller, customs, new Deliver(container), FOREVER);
    }

    /** How many containers were inspected. */
    public static int inspected(Caller caller, Destination customs) throws InterruptedException {
        return GenServer.call(caller, customs, new Inspected(), FOREVER);
    }
    // end::client[]

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(0);
    }

    // tag::callbacks[]
    /** Inspects a container; the crane may bring the next one meanwhile. */
    @Override
    public CallResult<Integer> handleCall(Question question, From from, Integer inspected) {
        return switch (question) {
            case Inspected() -> CallResult.reply(inspected, inspected);
            case Deliver(String container) -> {
                GenServer.reply(from, true);
                inspector.accept(container);
                yield Result.noReply(inspected + 1);
            }
        };
    }
    // end::callbacks[]
}
