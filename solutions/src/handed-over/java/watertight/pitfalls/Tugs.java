// believes: A server may call whomever it needs.
package watertight.pitfalls;

import static watertight.Todo.unrepaired;

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

/** The tugs of the harbour. They take ships to their berths. */
public final class Tugs implements GenServer<Tugs.State, Tugs.TowShip, Void> {

    /** The name that the tugs are registered under. */
    public static final Name NAME = new Name("tugs");

    /**
     * A tug has set out with a ship.
     *
     * @param number of the tow: they are numbered in the order in which they set out, from 1
     * @param berth where it takes the ship
     */
    public record Tow(int number, int berth) {}

    /** What is known: how many times a tug has set out. */
    public record State(Self self, int tows) {}

    /** Asks for a tug to the berth of a ship. */
    public record TowShip(String ship) implements Request<Optional<Tow>> {}

    private Tugs() {}

    /** Starts the tugs, linked to the process {@code self}, under their {@link #NAME}. */
    public static StartResult startLink(Self self) throws InterruptedException {
        unrepaired("5.13");
        return GenServer.startLink(self, new Tugs(), StartOptions.named(NAME));
    }

    // tag::client[]
    /** Has a ship towed to its berth. Waits until the tug has set out; empty if the ship has no berth. */
    public static Optional<Tow> tow(Caller caller, String ship) throws InterruptedException {
        return GenServer.call(caller, NAME, new TowShip(ship));
    }
    // end::client[]

    @Override
    public InitResult<State> init(Self self) {
        return InitResult.ok(new State(self, 0));
    }

    // tag::callbacks[]
    /** A tug sets out, if it knows where to. */
    @Override
    public CallResult<State> handleCall(TowShip request, From from, State state) throws InterruptedException {
        Optional<Integer> berth = Berths.berthOf(state.self(), request.ship());
        if (berth.isEmpty()) {
            return CallResult.reply(Optional.empty(), state);
        }
        int number = state.tows() + 1;
        return CallResult.reply(Optional.of(new Tow(number, berth.get())), new State(state.self(), number));
    }
    // end::callbacks[]
}
