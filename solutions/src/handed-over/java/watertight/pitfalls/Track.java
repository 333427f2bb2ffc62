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
final class Track implements GenServer<Optional<Integer>, Track.Question, Track.Left> {

    /** What a track answers. */
    sealed interface Question {}

    /** Asks for the position. */
    record GetPosition() implements Question, Request<Optional<Integer>> {}

    /** Tells the position. Answered with the same. */
    record Report(int mile) implements Question, Request<Optional<Integer>> {}

    /** The vessel has left. */
    record Left() {}

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
    public CallResult<Optional<Integer>> handleCall(Question question, From from, Optional<Integer> position) {
        Optional<Integer> now = question instanceof Report(int reported) ? Optional.of(reported) : position;
        return CallResult.reply(now, now).withTimeout(memory);
    }

    @Override
    public Result<Optional<Integer>> handleCast(Left left, Optional<Integer> position) {
        return Result.noReply(Optional.empty());
    }

    @Override
    public Result<Optional<Integer>> handleInfo(Object message, Optional<Integer> position) {
        return switch (message) {
            case IdleTimeout() -> Result.noReply(Optional.empty());
            default -> Result.noReply(position).withTimeout(memory);
        };
    }
}
