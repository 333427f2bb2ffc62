package watertight.pitfalls;

import java.util.HashMap;
import java.util.Map;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.task.TaskSupervisor;

/**
 * An office where ships ask for their passages. All passages that are asked for are planned at once, and each ship is
 * answered when its own is ready. Should one fail, its ship is told at once, and nobody else notices. When the office ends,
 * nothing goes on being planned.
 */
public final class RouteOffice implements GenServer<RouteOffice.State, RouteOffice.Question, Void> {

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

    /** Who plans, for whom, and how many passages were asked for. */
    public record State(Self self, Pid tasks, Map<Pid, From> waiting, int asked) {}

    private final Planner planner;

    /** The tests make one by this, too. */
    RouteOffice(Planner planner) {
        this.planner = planner;
    }

    /** Starts an office. */
    public static StartResult start(Caller caller, Planner planner) throws InterruptedException {
        return GenServer.start(caller, new RouteOffice(planner));
    }

    // tag::client[]
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
    // end::client[]

    // tag::callbacks[]
    @Override
    public InitResult<State> init(Self self) throws InterruptedException {
        return InitResult.ok(new State(self, TaskSupervisor.startLink(self).orElseThrow(), Map.of(), 0));
    }

    /** Tells how many passages were asked for, and has passages planned. */
    @Override
    public CallResult<State> handleCall(Question question, From from, State state) throws InterruptedException {
        return switch (question) {
            case Asked() -> CallResult.reply(state.asked(), state);
            case Plan(String port) -> {
                var task = TaskSupervisor.asyncNolink(state.self(), state.tasks(), _ -> {
                    GenServer.reply(from, new Planned(planner.milesTo(port)));
                    return null;
                });
                yield Result.noReply(with(task.pid(), from, state));
            }
        };
    }

    /** A task has ended. Who still waits for its answer learns why; any other has been answered, and notices nothing. */
    @Override
    public Result<State> handleInfo(Object message, State state) {
        if (message instanceof Down(var _, Pid task, ExitReason reason)
                && state.waiting().containsKey(task)) {
            GenServer.reply(state.waiting().get(task), new Failed(reason));
            return Result.noReply(without(task, state));
        }
        return Result.noReply(state);
    }
    // end::callbacks[]

    private static State with(Pid task, From from, State state) {
        var waiting = new HashMap<>(state.waiting());
        waiting.put(task, from);
        return new State(state.self(), state.tasks(), Map.copyOf(waiting), state.asked() + 1);
    }

    private static State without(Pid task, State state) {
        var waiting = new HashMap<>(state.waiting());
        waiting.remove(task);
        return new State(state.self(), state.tasks(), Map.copyOf(waiting), state.asked());
    }
}
