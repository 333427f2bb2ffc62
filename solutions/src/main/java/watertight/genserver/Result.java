package watertight.genserver;

import java.time.Duration;
import watertight.process.ExitReason;

/**
 * What {@link GenServer#handleCast}, {@link GenServer#handleInfo} and {@link GenServer#handleContinue} return: how the
 * server goes on. {@link GenServer#handleCall} may return it too, if it does not answer now.
 *
 * @param <S> the server's state
 */
public sealed interface Result<S> extends CallResult<S> {

    /** The server goes on with this state. */
    record NoReply<S>(S state, Next next) implements Result<S> {

        /** The same, but if no message comes within {@code idle}, the server is given an {@link IdleTimeout}. */
        public NoReply<S> withTimeout(Duration idle) {
            return new NoReply<>(state, new Next.Timeout(idle));
        }

        /** The same, but {@link GenServer#handleContinue} runs before any message. */
        public NoReply<S> andContinue(Object argument) {
            return new NoReply<>(state, new Next.Continue(argument));
        }
    }

    /** The server terminates, and its process ends with this reason. */
    record Stop<S>(ExitReason reason, S state) implements Result<S> {}

    /** Goes on with this state, and answers nobody. */
    static <S> NoReply<S> noReply(S state) {
        return new NoReply<>(state, Next.MESSAGE);
    }

    /** Stops the server. */
    static <S> Result<S> stop(ExitReason reason, S state) {
        return new Stop<>(reason, state);
    }
}
