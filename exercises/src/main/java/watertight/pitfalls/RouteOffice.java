package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.ExitReason;
import watertight.process.Self;

/**
 * An office where ships ask for their passages. All passages that are asked for are planned at once, and each ship is
 * answered when its own is ready. Should one fail, its ship is told at once, and nobody else notices. When the office ends,
 * nothing goes on being planned.
 */
public final class RouteOffice implements GenServer<Integer, RouteOffice.Question, Void> {

    /** What the office answers. */
    public sealed interface Question {}

    /** A ship asks for a passage to a port. */
    public record Plan(String port) implements Question, Request<Answer> {}

    /** Asks how many passages were asked for. */
    public record Asked() implements Question, Request<Integer> {}

    /** What a ship is answered. */
    public sealed interface Answer {}

    /** So many miles it is. */
    public record Planned(int miles) implements Answer {}

    /** The planning ended with this reason, and without a result. */
    public record Failed(ExitReason reason) implements Answer {}

    private final Planner planner;

    /** The tests make one by this, too. */
    RouteOffice(Planner planner) {
        this.planner = planner;
    }

    /** Starts an office. */
    public static StartResult start(Caller caller, Planner planner) throws InterruptedException {
        unrepaired("5.1");
        return GenServer.start(caller, new RouteOffice(planner));
    }

    /**
     * How many miles it is to a port. Waits for the answer, however long it takes.
     *
     * @throws PlanningFailedException if the planning failed, with what it ended with
     */
    public static int milesTo(Caller caller, Destination office, String port) throws InterruptedException {
        return switch (GenServer.call(caller, office, new Plan(port), FOREVER)) {
            case Planned(int miles) -> miles;
            case Failed(ExitReason reason) -> throw new PlanningFailedException(port, reason);
        };
    }

    /** How many passages were asked for, those that are being planned included. */
    public static int asked(Caller caller, Destination office) throws InterruptedException {
        return GenServer.call(caller, office, new Asked(), FOREVER);
    }

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(0);
    }

    /** Tells how many passages were asked for, and plans passages. */
    @Override
    public CallResult<Integer> handleCall(Question question, From from, Integer asked) throws InterruptedException {
        return switch (question) {
            case Asked() -> CallResult.reply(asked, asked);
            case Plan(String port) -> CallResult.reply(new Planned(planner.milesTo(port)), asked + 1);
        };
    }
}
