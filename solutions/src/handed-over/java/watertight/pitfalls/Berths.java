// believes: A server may call whomever it needs.
package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Name;
import watertight.process.Self;

/** The berths of the harbour: who lies where. Its state: the berth of each ship. */
public final class Berths implements GenServer<Berths.State, Berths.Question, Void> {

    /** The name that the berths are registered under. */
    public static final Name NAME = new Name("berths");

    /** What is known: the berth of each ship. */
    public record State(Self self, Map<String, Integer> berths) {}

    /** What the berths answer. */
    public sealed interface Question {}

    /** A ship comes in. */
    public record Moor(String ship) implements Question, Request<Tugs.Tow> {}

    /** Asks where a ship lies. */
    public record BerthOf(String ship) implements Question, Request<Optional<Integer>> {}

    private Berths() {}

    /** Starts the berths, linked to the process {@code self}, under their {@link #NAME}. */
    public static StartResult startLink(Self self) throws InterruptedException {
        unrepaired("5.13");
        return GenServer.startLink(self, new Berths(), StartOptions.named(NAME));
    }

    // tag::client[]
    /**
     * A ship comes in: it is given the next free berth, the first being 1, and a tug that takes it there. A ship that
     * has a berth keeps it, and is towed there once more. Waits until the tug has set out.
     */
    public static Tugs.Tow moor(Caller caller, String ship) throws InterruptedException {
        return GenServer.call(caller, NAME, new Moor(ship));
    }

    /** The berth of a ship, or empty if it has none. */
    public static Optional<Integer> berthOf(Caller caller, String ship) throws InterruptedException {
        return GenServer.call(caller, NAME, new BerthOf(ship));
    }
    // end::client[]

    @Override
    public InitResult<State> init(Self self) {
        return InitResult.ok(new State(self, Map.of()));
    }

    // tag::callbacks[]
    /** Tells a ship's berth, and has ships brought to theirs. */
    @Override
    public CallResult<State> handleCall(Question question, From from, State state) throws InterruptedException {
        return switch (question) {
            case BerthOf(String ship) ->
                CallResult.reply(Optional.ofNullable(state.berths().get(ship)), state);
            case Moor(String ship) -> moor(ship, state);
        };
    }

    private static CallResult<State> moor(String ship, State state) throws InterruptedException {
        var berths = new HashMap<>(state.berths());
        berths.computeIfAbsent(ship, _ -> state.berths().size() + 1);
        Tugs.Tow tow = Tugs.tow(state.self(), ship).orElseThrow();
        return CallResult.reply(tow, new State(state.self(), Map.copyOf(berths)));
    }
    // end::callbacks[]
}
