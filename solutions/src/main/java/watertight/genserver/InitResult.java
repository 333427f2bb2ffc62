package watertight.genserver;

import java.time.Duration;
import watertight.process.ExitReason;

/**
 * What {@link GenServer#init} returns.
 *
 * @param <S> the server's state
 */
public sealed interface InitResult<S> {

    /** The server runs, and this is its first state. */
    record Ok<S>(S state, Next next) implements InitResult<S> {

        /** The same, but if no message comes within {@code idle}, the server is given an {@link IdleTimeout}. */
        public Ok<S> withTimeout(Duration idle) {
            return new Ok<>(state, new Next.Timeout(idle));
        }

        /** The same, but {@link GenServer#handleContinue} runs before any message. */
        public Ok<S> andContinue(Object argument) {
            return new Ok<>(state, new Next.Continue(argument));
        }
    }

    /** There is nothing to serve: the process ends normally, and whoever started it is told so. */
    record Ignore<S>() implements InitResult<S> {}

    /** The server can't run: the process ends with this reason. */
    record Stop<S>(ExitReason reason) implements InitResult<S> {}

    /** The server runs, and this is its first state. */
    static <S> Ok<S> ok(S state) {
        return new Ok<>(state, Next.MESSAGE);
    }

    /** There is nothing to serve. */
    static <S> InitResult<S> ignore() {
        return new Ignore<>();
    }

    /** The server can't run. */
    static <S> InitResult<S> stop(ExitReason reason) {
        return new Stop<>(reason);
    }
}
