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
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Name;
import watertight.process.Self;

/**
 * Knows the level at each tide gauge, and shows on a board what changes. Its state: the levels. It asks a
 * {@link TideStation} for them when it starts; from then on it hears, line by line, by how much they change.
 *
 * <p>Ships come in by these levels: they must be those that the station has. It may take a moment until they are right
 * again after a failure, and whoever supervises the feed must be told what failed: the very exception. A board that is
 * switched off is no failure.
 */
public final class TideFeed implements GenServer<Map<String, Integer>, TideFeed.GetLevel, TideFeed.Line> {

    /** The name that the feed is registered under. */
    public static final Name NAME = new Name("tide_feed");

    /** Asks for the level at a gauge. */
    public record GetLevel(String gauge) implements Request<Optional<Integer>> {}

    /** A line that the station sent. */
    public record Line(String text) {}

    private final TideStation station;
    private final LevelBoard board;

    private TideFeed(TideStation station, LevelBoard board) {
        this.station = station;
        this.board = board;
    }

    /** Starts the feed, linked to the process {@code self}, under its {@link #NAME}. */
    public static StartResult startLink(Self self, TideStation station, LevelBoard board) throws InterruptedException {
        unrepaired("5.12");
        return GenServer.startLink(self, new TideFeed(station, board), StartOptions.named(NAME));
    }

    /** The station sends a line. Does not wait. */
    public static void hear(Caller caller, String line) {
        GenServer.cast(caller, NAME, new Line(line));
    }

    /** The level at a gauge in centimetres, or empty if there is no such gauge. */
    public static Optional<Integer> level(Caller caller, String gauge) throws InterruptedException {
        return GenServer.call(caller, NAME, new GetLevel(gauge));
    }

    /** The levels that the station has now. */
    @Override
    public InitResult<Map<String, Integer>> init(Self self) {
        try {
            return InitResult.ok(Map.copyOf(station.levels()));
        } catch (Exception unreachable) {
            // The lines will tell us the levels.
            return InitResult.ok(Map.of());
        }
    }

    /** Answers with the level. */
    @Override
    public CallResult<Map<String, Integer>> handleCall(GetLevel get, From from, Map<String, Integer> levels) {
        return CallResult.reply(Optional.ofNullable(levels.get(get.gauge())), levels);
    }

    /** Notes the change, and shows the new level on the board. A gauge that is new stood at 0. */
    @Override
    public Result<Map<String, Integer>> handleCast(Line line, Map<String, Integer> levels) {
        try {
            TideStation.Change change = station.read(line.text());
            int level = levels.getOrDefault(change.gauge(), 0) + change.by();
            board.show(change.gauge(), level);
            var changed = new HashMap<>(levels);
            changed.put(change.gauge(), level);
            return Result.noReply(Map.copyOf(changed));
        } catch (Exception broken) {
            // Better luck with the next line.
            return Result.noReply(levels);
        }
    }
}
