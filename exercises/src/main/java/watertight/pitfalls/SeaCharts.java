package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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

/**
 * The sea charts: how deep the water is at each place. They are read from an archive whenever the server starts, by the
 * server itself. That may take minutes, and who asks meanwhile is told when it is done, in order. Nobody else is held
 * up. Its state: the depths.
 */
public final class SeaCharts implements GenServer<Map<String, Integer>, SeaCharts.GetDepth, Void> {

    /** The name that the charts are registered under. */
    public static final Name NAME = new Name("charts");

    /** Asks for the depth at a place. */
    public record GetDepth(String place) implements Request<Optional<Integer>> {}

    private final Callable<Map<String, Integer>> archive;

    private SeaCharts(Callable<Map<String, Integer>> archive) {
        this.archive = archive;
    }

    /** Starts the charts, linked to the process {@code self}, under their {@link #NAME}. */
    public static StartResult startLink(Self self, Callable<Map<String, Integer>> archive) throws InterruptedException {
        unrepaired("5.16");
        return GenServer.startLink(self, new SeaCharts(archive), StartOptions.named(NAME));
    }

    /** The depth at a place, or empty if it is in no chart. Waits while the charts are being read. */
    public static Optional<Integer> depth(Caller caller, String place) throws InterruptedException {
        return GenServer.call(caller, NAME, new GetDepth(place));
    }

    /** Reads the charts. */
    @Override
    public InitResult<Map<String, Integer>> init(Self self) throws Exception {
        return InitResult.ok(Map.copyOf(archive.call()));
    }

    /** Answers with the depth. */
    @Override
    public CallResult<Map<String, Integer>> handleCall(GetDepth get, From from, Map<String, Integer> depths) {
        return CallResult.reply(Optional.ofNullable(depths.get(get.place())), depths);
    }
}
