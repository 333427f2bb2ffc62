// believes: A process that has nothing to remember costs nothing.
package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import java.time.Duration;
import java.util.Optional;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.IdleTimeout;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.process.Self;

/** Remembers where one vessel is. Its state: the position, or none when it has left. */
final class Track implements GenServer<Optional<Integer>, Track.GetPosition, Track.Message> {

    /** Asks for the position. */
    record GetPosition() implements Request<Optional<Integer>> {}

    /** What a track is told. */
    sealed interface Message {}

    /** Tells the position. */
    record Report(int mile) implements Message {}

    /** The vessel has left. */
    record Left() implements Message {}

    private final int mile;
    private final Duration memory;

    /** A track that begins at this mile, and forgets it when nobody has asked for as long as its memory reaches. */
    Track(int mile, Duration memory) {
        this.mile = mile;
        this.memory = memory;
    }

    @Override
    public InitResult<Optional<Integer>> init(Self self) {
        unrepaired("5.15");
        return InitResult.ok(Optional.of(mile)).withTimeout(memory);
    }

    @Override
    public CallResult<Optional<Integer>> handleCall(GetPosition request, From from, Optional<Integer> position) {
        return CallResult.reply(position, position).withTimeout(memory);
    }

    @Override
    public Result<Optional<Integer>> handleCast(Message message, Optional<Integer> position) {
        return switch (message) {
            case Report(int next) -> Result.noReply(Optional.of(next)).withTimeout(memory);
            case Left() -> Result.noReply(Optional.empty());
        };
    }

    @Override
    public Result<Optional<Integer>> handleInfo(Object message, Optional<Integer> position) {
        return switch (message) {
            case IdleTimeout() -> Result.noReply(Optional.empty());
            default -> Result.noReply(position).withTimeout(memory);
        };
    }
}
