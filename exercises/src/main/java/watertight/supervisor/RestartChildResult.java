package watertight.supervisor;

import watertight.process.ExitReason;
import watertight.process.Pid;

/** What {@link Supervisor#restartChild} returns. */
public sealed interface RestartChildResult {

    /** It runs again. */
    record Started(Pid pid) implements RestartChildResult {}

    /** Its start function said ignore. */
    record Ignored() implements RestartChildResult {}

    /** It runs already. */
    record Running() implements RestartChildResult {}

    /** Its supervisor is trying already. */
    record Restarting() implements RestartChildResult {}

    /** There is no such child. */
    record NotFound() implements RestartChildResult {}

    /** It did not start, and is still stopped. */
    record Failed(ExitReason reason) implements RestartChildResult {}
}
