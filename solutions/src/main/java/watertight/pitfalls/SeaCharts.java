package watertight.pitfalls;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    /** What is still to do after init. */
    private record Read() {}

    private final Callable<Map<String, Integer>> archive;

    private SeaCharts(Callable<Map<String, Integer>> archive) {
        this.archive = archive;
    }

    // tag::client[]
    /** Starts the charts, linked to the process {@code self}, under their {@link #NAME}. */
    public static StartResult startLink(Self self, Callable<Map<String, Integer>> archive) throws InterruptedException {
        return GenServer.startLink(self, new SeaCharts(archive), StartOptions.named(NAME));
    }

    /** The depth at a place, or empty if it is in no chart. Waits while the charts are being read. */
    public static Optional<Integer> depth(Caller caller, String place) throws InterruptedException {
        return GenServer.call(caller, NAME, new GetDepth(place), FOREVER);
    }
    // end::client[]

    // tag::callbacks[]
    /** Returns at once: the charts are read before any request is answered. */
    @Override
    public InitResult<Map<String, Integer>> init(Self self) {
        return InitResult.<Map<String, Integer>>ok(Map.of()).andContinue(new Read());
    }

    /** Reads the charts. */
    @Override
    public Result<Map<String, Integer>> handleContinue(Object argument, Map<String, Integer> none) throws Exception {
        return Result.noReply(Map.copyOf(archive.call()));
    }

    /** Answers with the depth. */
    @Override
    public CallResult<Map<String, Integer>> handleCall(GetDepth get, From from, Map<String, Integer> depths) {
        return CallResult.reply(Optional.ofNullable(depths.get(get.place())), depths);
    }
    // end::callbacks[]
}
