package watertight.genserver;

import java.time.Duration;

/** What a server does after a callback. */
public sealed interface Next {

    /** Takes the next message, whenever it comes. */
    record Message() implements Next {}

    /**
     * Takes the next message; if none comes within {@code idle}, the server is given an {@link IdleTimeout} instead.
     * Any message cancels the timeout. {@link Duration#ZERO} gives it at once, but after the messages that wait already.
     */
    record Timeout(Duration idle) implements Next {

        /** @throws IllegalArgumentException if the timeout is negative */
        public Timeout {
            Timeouts.check(idle);
        }
    }

    /** Runs {@link GenServer#handleContinue} with this argument, before any message. */
    record Continue(Object argument) implements Next {}

    /** The next message, whenever it comes. */
    Next MESSAGE = new Message();
}
