// believes: What is asleep costs nothing.
package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import java.time.Duration;
import java.util.Optional;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Name;

/**
 * Where the vessels are. Each has a process of its own, which is registered under a name made from its call sign. Tens
 * of thousands pass in a year, and most of them never come again: of a vessel that has left, or of which nothing was
 * reported or asked for a {@link #DAY}, nothing is kept.
 */
public final class Vessels {

    /** How long a vessel is remembered that nobody reports or asks for. */
    public static final Duration DAY = Duration.ofDays(1);

    private Vessels() {}

    // tag::vessels[]
    /** A vessel reports at which mile it is. */
    public static void report(Caller caller, String callSign, int mile) throws InterruptedException {
        unrepaired("5.15");
        while (!isNew(caller, callSign, mile) && !isTold(caller, callSign, mile)) {
            // It was there, and ended before it was told: the next one is new.
        }
    }

    /** Starts a process for a vessel, unless it has one. */
    private static boolean isNew(Caller caller, String callSign, int mile) throws InterruptedException {
        var start = GenServer.start(caller, new Track(mile, DAY), StartOptions.named(nameOf(callSign)));
        return start instanceof StartResult.Started;
    }

    /** Tells the vessel's process, unless it has none. */
    private static boolean isTold(Caller caller, String callSign, int mile) throws InterruptedException {
        try {
            GenServer.call(caller, nameOf(callSign), new Track.Report(mile));
            return true;
        } catch (ServerEndedException ended) {
            return false;
        }
    }

    /** Where a vessel was when it last reported, or empty if it is not known, or no longer. */
    public static Optional<Integer> position(Caller caller, String callSign) throws InterruptedException {
        try {
            return GenServer.call(caller, nameOf(callSign), new Track.GetPosition());
        } catch (ServerEndedException unknown) {
            return Optional.empty();
        }
    }

    /** A vessel has left; perhaps it was not known at all. */
    public static void leave(Caller caller, String callSign) throws InterruptedException {
        GenServer.cast(caller, nameOf(callSign), new Track.Left());
    }

    private static Name nameOf(String callSign) {
        return new Name("vessel " + callSign);
    }
    // end::vessels[]
}
