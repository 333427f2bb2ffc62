package watertight.genserver;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Self;

/** A server that does as it is asked. Its state: what was cast, in order. */
record Dutiful() implements GenServer<List<Object>, Dutiful.Ask, Object> {

    static final ExitReason BOOM = ExitReason.crash("boom");
    static final IllegalStateException THROWN = new IllegalStateException("thrown");

    /** What it can be asked. */
    sealed interface Ask {}

    /** For what was cast. */
    record Notes() implements Ask, Request<List<Object>> {}

    /** For nothing, and never answered. */
    record Silence() implements Ask, Request<Object> {}

    /** To take so long to answer. */
    record Slow(Duration time) implements Ask, Request<Object> {}

    /** To stop without an answer. */
    record StopWith(ExitReason reason) implements Ask, Request<Object> {}

    /** To throw {@link #THROWN}. */
    record Throw() implements Ask, Request<Object> {}

    @Override
    public InitResult<List<Object>> init(Self self) {
        return InitResult.ok(List.of());
    }

    @Override
    public CallResult<List<Object>> handleCall(Ask ask, From from, List<Object> notes) throws Exception {
        return switch (ask) {
            case Notes() -> CallResult.reply(notes, notes);
            case Silence() -> Result.noReply(notes);
            case Slow(Duration time) -> {
                Simulation.pass(time);
                yield CallResult.reply("slow", notes);
            }
            case StopWith(ExitReason reason) -> Result.stop(reason, notes);
            case Throw() -> throw THROWN;
        };
    }

    @Override
    public Result<List<Object>> handleCast(Object note, List<Object> notes) {
        return Result.noReply(Stream.concat(notes.stream(), Stream.of(note)).toList());
    }
}
