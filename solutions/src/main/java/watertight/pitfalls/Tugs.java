package watertight.pitfalls;

import java.util.Optional;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Name;
import watertight.process.Self;

/** The tugs of the harbour. Its state: how many times one has set out. */
public final class Tugs implements GenServer<Integer, Tugs.TowTo, Tugs.Bring> {

    /** The name that the tugs are registered under. */
    public static final Name NAME = new Name("tugs");

    /**
     * A tug has set out with a ship.
     *
     * @param number of the tow: they are numbered in the order in which they set out, from 1
     * @param berth where it takes the ship
     */
    public record Tow(int number, int berth) {}

    /** Asks for a tug to a berth. */
    public record TowTo(int berth) implements Request<Tow> {}

    /** A ship waits for a tug to a berth. */
    public record Bring(From ship, int berth) {}

    private Tugs() {}

    /** Starts the tugs, linked to the process {@code self}, under their {@link #NAME}. */
    public static StartResult startLink(Self self) throws InterruptedException {
        return GenServer.startLink(self, new Tugs(), StartOptions.named(NAME));
    }

    // tag::client[]
    /** Has a ship towed to its berth. Waits until the tug has set out; empty if the ship has no berth. */
    public static Optional<Tow> tow(Caller caller, String ship) throws InterruptedException {
        Optional<Integer> berth = Berths.berthOf(caller, ship);
        return berth.isEmpty() ? Optional.empty() : Optional.of(GenServer.call(caller, NAME, new TowTo(berth.get())));
    }
    // end::client[]

    /** Has a tug set out, and answers the ship when it has. Does not wait. */
    static void bring(Caller caller, From ship, int berth) {
        GenServer.cast(caller, NAME, new Bring(ship, berth));
    }

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(0);
    }

    // tag::callbacks[]
    /** A tug sets out. */
    @Override
    public CallResult<Integer> handleCall(TowTo to, From from, Integer tows) {
        return CallResult.reply(new Tow(tows + 1, to.berth()), tows + 1);
    }

    /** A tug sets out, and the ship is told so. */
    @Override
    public Result<Integer> handleCast(Bring bring, Integer tows) {
        GenServer.reply(bring.ship(), new Tow(tows + 1, bring.berth()));
        return Result.noReply(tows + 1);
    }
    // end::callbacks[]
}
