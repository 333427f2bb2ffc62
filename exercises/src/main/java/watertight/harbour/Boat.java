package watertight.harbour;

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

/** A boat that brings pilots to ships. Its state: how many trips it has made. */
public final class Boat implements GenServer<Integer, Boat.Trips, Boat.Trip> {

    /** Asks for the number of trips. */
    public record Trips() implements Request<Integer> {}

    /** Sends the boat out. Nobody waits for it to come back. */
    public record Trip() {}

    private Boat() {}

    /** The name that the boat is registered under. */
    public static Name nameOf(String boat) {
        return new Name("boat_" + boat);
    }

    /** Starts a boat, linked to the process {@code self}, under its name. It has made no trip. */
    public static StartResult startLink(Self self, String boat) throws InterruptedException {
        return GenServer.startLink(self, new Boat(), StartOptions.named(nameOf(boat)));
    }

    /** Sends a boat out with a pilot. Does not wait. */
    public static void bringPilot(Caller caller, String boat) {
        GenServer.cast(caller, nameOf(boat), new Trip());
    }

    /** How many trips a boat has made since it was started. */
    public static int trips(Caller caller, String boat) throws InterruptedException {
        return GenServer.call(caller, nameOf(boat), new Trips());
    }

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(0);
    }

    @Override
    public CallResult<Integer> handleCall(Trips request, From from, Integer trips) {
        return CallResult.reply(trips, trips);
    }

    @Override
    public Result<Integer> handleCast(Trip trip, Integer trips) {
        return Result.noReply(trips + 1);
    }
}
