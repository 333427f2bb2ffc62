package watertight.genserver;

import java.time.Duration;
import watertight.process.ExitReason;

/**
 * What {@link GenServer#handleCall} returns: an answer for the caller, or a {@link Result} without one.
 *
 * @param <S> the server's state
 */
public sealed interface CallResult<S> permits CallResult.Reply, CallResult.StopAndReply, Result {

    /** The caller gets this answer, and the server goes on with this state. */
    record Reply<S>(Object answer, S state, Next next) implements CallResult<S> {

        /** The same, but if no message comes within {@code idle}, the server is given an {@link IdleTimeout}. */
        public Reply<S> withTimeout(Duration idle) {
            return new Reply<>(answer, state, new Next.Timeout(idle));
        }

        /** The same, but {@link GenServer#handleContinue} runs before any message; the caller does not wait for it. */
        public Reply<S> andContinue(Object argument) {
            return new Reply<>(answer, state, new Next.Continue(argument));
        }
    }

    /** The server terminates, then the caller gets this answer, then the process ends with this reason. */
    record StopAndReply<S>(ExitReason reason, Object answer, S state) implements CallResult<S> {}

    /** Answers the caller; the server goes on with this state. */
    static <S> Reply<S> reply(Object answer, S state) {
        return new Reply<>(answer, state, Next.MESSAGE);
    }

    /** Answers the caller and stops the server. */
    static <S> CallResult<S> stopAndReply(ExitReason reason, Object answer, S state) {
        return new StopAndReply<>(reason, answer, state);
    }
}
