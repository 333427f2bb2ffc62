package watertight.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
import watertight.process.Timer;

/**
 * The box office of a theatre. Whoever thinks about a ticket holds a seat meanwhile, for some time. It promises:
 *
 * <ul>
 *   <li>Each free seat can be held, by one at a time; when none is free, nothing is.
 *   <li>A hold lasts as long as the office was told when it was started, neither less nor more, whatever anybody asks
 *       for meanwhile. Then it ends by itself, and its seat is free.
 *   <li>Each hold has a time of its own.
 *   <li>A seat that is held can be bought. It is never free again.
 *   <li>A hold that is extended begins anew: it lasts for the whole time from then on.
 *   <li>A hold that is given back ends at once, and its seat is free, once.
 *   <li>What has ended can be neither bought nor extended nor given back, even if nobody else has the seat; nor can
 *       somebody else's hold of the same seat.
 * </ul>
 */
public final class BoxOffice implements GenServer<BoxOffice.Seats, BoxOffice.Question, Void> {

    /** What the office answers. */
    public sealed interface Question {}

    /** Asks for a seat. */
    public record HoldOne() implements Question, Request<Optional<Hold>> {}

    /** Asks to buy, extend or give back what is held. It is answered whether it was still held. */
    public record Change(Hold hold, Wish wish) implements Question, Request<Boolean> {}

    /** Asks how many seats are free. */
    public record CountFree() implements Question, Request<Integer> {}

    /** What is to become of a hold. */
    public enum Wish {
        BUY,
        EXTEND,
        GIVE_BACK
    }

    /** A seat that is held. No two holds are the same, even of the same seat. */
    public record Hold(int seat, int number) {}

    /** The time of a hold is up, unless it was extended meanwhile. */
    private record Over(Hold hold, int extended) {}

    /** How often a hold was extended, and what ends it. */
    record Lease(int extended, Timer end) {}

    /** The office's state: the free seats, the seats held, and how many holds there have been. */
    record Seats(SortedSet<Integer> free, Map<Hold, Lease> held, int holds, Self self) {}

    private final int seats;
    private final Duration time;

    private BoxOffice(int seats, Duration time) {
        this.seats = seats;
        this.time = time;
    }

    /**
     * Opens the office.
     *
     * @param seats how many there are, numbered from 1
     * @param time how long a hold lasts
     */
    public static StartResult start(Caller caller, int seats, Duration time) throws InterruptedException {
        return GenServer.start(caller, new BoxOffice(seats, time));
    }

    /** Holds a free seat, the one with the lowest number; empty if none is free. */
    public static Optional<Hold> hold(Caller caller, Destination office) throws InterruptedException {
        return GenServer.call(caller, office, new HoldOne());
    }

    /** Buys a seat; false if it is no longer held. */
    public static boolean buy(Caller caller, Destination office, Hold hold) throws InterruptedException {
        return GenServer.call(caller, office, new Change(hold, Wish.BUY));
    }

    /** Holds a seat for the whole time from now on; false if it is no longer held. */
    public static boolean extend(Caller caller, Destination office, Hold hold) throws InterruptedException {
        return GenServer.call(caller, office, new Change(hold, Wish.EXTEND));
    }

    /** Ends a hold; false if it has ended. */
    public static boolean giveBack(Caller caller, Destination office, Hold hold) throws InterruptedException {
        return GenServer.call(caller, office, new Change(hold, Wish.GIVE_BACK));
    }

    /** How many seats are free: neither held nor sold. */
    public static int free(Caller caller, Destination office) throws InterruptedException {
        return GenServer.call(caller, office, new CountFree());
    }

    @Override
    public InitResult<Seats> init(Self self) {
        var all = new TreeSet<Integer>();
        for (int seat = 1; seat <= seats; seat++) {
            all.add(seat);
        }
        return InitResult.ok(new Seats(all, Map.of(), 0, self));
    }

    @Override
    public CallResult<Seats> handleCall(Question question, From from, Seats now) {
        return switch (question) {
            case CountFree() -> CallResult.reply(now.free().size(), now);
            case HoldOne() when now.free().isEmpty() -> CallResult.reply(Optional.empty(), now);
            case HoldOne() -> holdFirst(now);
            case Change(Hold hold, Wish wish)
            when now.held().containsKey(hold) -> CallResult.reply(true, changed(now, hold, wish));
            case Change(Hold _, Wish _) -> CallResult.reply(false, now);
        };
    }

    @Override
    public Result<Seats> handleInfo(Object message, Seats now) {
        return switch (message) {
            case Over(Hold hold, int extended)
            when isOf(now.held().get(hold), extended) -> Result.noReply(without(now, hold, true));
            default -> Result.noReply(now);
        };
    }

    private CallResult<Seats> holdFirst(Seats now) {
        var hold = new Hold(now.free().first(), now.holds() + 1);
        var free = new TreeSet<>(now.free());
        free.remove(hold.seat());
        var held = new HashMap<>(now.held());
        held.put(hold, lease(now, hold, 0));
        return CallResult.reply(Optional.of(hold), new Seats(free, held, hold.number(), now.self()));
    }

    private Seats changed(Seats now, Hold hold, Wish wish) {
        return switch (wish) {
            case BUY -> without(now, hold, false);
            case GIVE_BACK -> without(now, hold, true);
            case EXTEND -> extended(now, hold);
        };
    }

    private Seats extended(Seats now, Hold hold) {
        Lease old = now.held().get(hold);
        old.end().cancel();
        var held = new HashMap<>(now.held());
        held.put(hold, lease(now, hold, old.extended() + 1));
        return new Seats(now.free(), held, now.holds(), now.self());
    }

    /** The hold ends; its seat is free or sold. */
    private static Seats without(Seats now, Hold hold, boolean isFree) {
        var held = new HashMap<>(now.held());
        held.remove(hold).end().cancel();
        var free = new TreeSet<>(now.free());
        if (isFree) {
            free.add(hold.seat());
        }
        return new Seats(free, held, now.holds(), now.self());
    }

    /** A hold that was extended as its time was up is told of its end all the same: that one does not count. */
    private static boolean isOf(Lease lease, int extended) {
        return lease != null && lease.extended() == extended;
    }

    private Lease lease(Seats now, Hold hold, int extended) {
        Self self = now.self();
        return new Lease(extended, self.node().sendAfter(self.pid(), new Over(hold, extended), time));
    }
}
