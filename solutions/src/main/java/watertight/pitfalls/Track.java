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
final class Track implements GenServer<Integer, Track.GetPosition, Track.Report> {

    /** Asks for the position. */
    record GetPosition() implements Request<Integer> {}

    /** Tells the position. */
    record Report(int mile) {}

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
    public CallResult<Integer> handleCall(GetPosition request, From from, Integer position) {
        return CallResult.reply(position, position).withTimeout(memory);
    }

    @Override
    public Result<Integer> handleCast(Report report, Integer position) {
        return Result.noReply(report.mile()).withTimeout(memory);
    }

    @Override
    public Result<Integer> handleInfo(Object message, Integer position) {
        return switch (message) {
            case IdleTimeout() -> Result.stop(ExitReason.NORMAL, position);
            default -> Result.noReply(position).withTimeout(memory);
        };
    }
}
