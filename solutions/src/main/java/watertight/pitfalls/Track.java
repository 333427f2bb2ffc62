package watertight.pitfalls;

import java.time.Duration;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.IdleTimeout;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.process.ExitReason;
import watertight.process.Self;

/** Remembers where one vessel is. Its state: the position. */
final class Track implements GenServer<Integer, Track.Question, Void> {

    /** What a track answers. */
    sealed interface Question {}

    /** Asks for the position. */
    record GetPosition() implements Question, Request<Integer> {}

    /** Tells the position. Answered with the same. */
    record Report(int mile) implements Question, Request<Integer> {}

    private final int mile;
    private final Duration memory;

    /** A track that begins at this mile, and ends when nobody has used it for as long as its memory reaches. */
    Track(int mile, Duration memory) {
        this.mile = mile;
        this.memory = memory;
    }

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(mile).withTimeout(memory);
    }

    @Override
    public CallResult<Integer> handleCall(Question question, From from, Integer position) {
        int now = question instanceof Report(int reported) ? reported : position;
        return CallResult.reply(now, now).withTimeout(memory);
    }

    @Override
    public Result<Integer> handleInfo(Object message, Integer position) {
        return switch (message) {
            case IdleTimeout() -> Result.stop(ExitReason.NORMAL, position);
            default -> Result.noReply(position).withTimeout(memory);
        };
    }
}
