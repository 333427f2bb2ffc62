package watertight.genserver;

import watertight.process.ExitReason;
import watertight.process.Pid;

/** What {@link GenServer#start} and {@link GenServer#startLink} return. */
public sealed interface StartResult {

    /** The server has initialised and serves. */
    record Started(Pid pid) implements StartResult {}

    /** There was nothing to serve: its init said {@link InitResult.Ignore}. */
    record Ignored() implements StartResult {}

    /** The name is taken, by this process. No init ran. */
    record AlreadyStarted(Pid pid) implements StartResult {}

    /** The init failed: it said {@link InitResult.Stop}, or threw, or its process was ended. */
    record Failed(ExitReason reason) implements StartResult {}

    /** The init took too long, and its process was killed. */
    record TimedOut() implements StartResult {}

    /**
     * The server's pid.
     *
     * @throws IllegalStateException if it did not start: it says why
     */
    default Pid orElseThrow() {
        return switch (this) {
            case Started(Pid pid) -> pid;
            case Ignored() -> throw new IllegalStateException("The server did not start: its init said ignore.");
            case AlreadyStarted(Pid pid) ->
                throw new IllegalStateException("The server did not start: its name is taken by " + pid + ".");
            case Failed(ExitReason.Crash(Throwable cause)) ->
                throw new IllegalStateException("The server did not start: its init threw " + cause + ".", cause);
            case Failed(ExitReason reason) ->
                throw new IllegalStateException("The server did not start: it ended with " + reason + ".");
            case TimedOut() -> throw new IllegalStateException("The server did not start: its init took too long.");
        };
    }
}
