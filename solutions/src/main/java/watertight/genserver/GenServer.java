package watertight.genserver;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.ExitReason;
import watertight.process.Self;

/**
 * What a server does: its callbacks. They run in the server's own process, one after the other, and each hands on the
 * state that the next one gets. The static functions are the client side: they run wherever they are called.
 *
 * <p>An object of this type holds what never changes, such as what the server starts with. What changes is the state. A
 * callback that throws is a crash of the server.
 *
 * @param <S> the state: an immutable value
 * @param <C> the requests it answers: a sealed interface, whose records are each a {@link Request}
 * @param <M> the messages that are cast to it: a sealed interface, or the one record there is
 */
public interface GenServer<S, C, M> {

    /** How long a call waits for its answer, unless it says otherwise. */
    Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    /** As long as it takes. */
    Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    /**
     * Makes the first state. Whoever starts the server waits for this.
     *
     * @param self the server's process as it sees itself, to be kept in the state if callbacks need it
     */
    InitResult<S> init(Self self) throws Exception;

    /**
     * Answers a request.
     *
     * @param from who waits for the answer: to be kept if the answer is given later, by {@link #reply}
     */
    default CallResult<S> handleCall(C request, From from, S state) throws Exception {
        throw new UnsupportedOperationException("The server was called with " + request + " but has no handleCall.");
    }

    /** Handles a message that nobody waits for. */
    default Result<S> handleCast(M message, S state) throws Exception {
        throw new UnsupportedOperationException("The server was cast " + message + " but has no handleCast.");
    }

    /**
     * Handles any other message: what was sent to the process by hand or by a timer, an {@link IdleTimeout}, a
     * {@link watertight.process.Down}, an {@link watertight.process.Exit}. By default it is logged and dropped.
     */
    default Result<S> handleInfo(Object message, S state) throws Exception {
        Logger log = System.getLogger("watertight.genserver");
        log.log(Level.WARNING, getClass().getSimpleName() + " has no handleInfo, and dropped: " + message);
        return Result.noReply(state);
    }

    /** Goes on after a callback that asked for it by {@link Next.Continue}, before any message. */
    default Result<S> handleContinue(Object argument, S state) throws Exception {
        throw new UnsupportedOperationException(
                "The server was to continue with " + argument + " but has no handleContinue.");
    }

    /**
     * Cleans up, last of all: when a callback said stop or threw, when {@link #stop} asks for it, and, if the process
     * traps exits, when the process that started and linked it ends or sends an exit signal. Any other exit signal and
     * a kill end the process without this.
     */
    default void terminate(ExitReason reason, S state) throws Exception {}

    /** Starts a server and waits until it has initialised. */
    static StartResult start(Caller caller, GenServer<?, ?, ?> server) throws InterruptedException {
        return start(caller, server, StartOptions.NONE);
    }

    /** Starts a server and waits until it has initialised. */
    static StartResult start(Caller caller, GenServer<?, ?, ?> server, StartOptions options)
            throws InterruptedException {
        return caller.asProcess(self -> Starting.start(self, server, options, false));
    }

    /** Starts a server that is linked to this process, and waits until it has initialised. */
    static StartResult startLink(Self self, GenServer<?, ?, ?> server) throws InterruptedException {
        return startLink(self, server, StartOptions.NONE);
    }

    /**
     * Starts a server that is linked to this process, and waits until it has initialised. If it fails and this process
     * does not trap exits, the link ends this process.
     */
    static StartResult startLink(Self self, GenServer<?, ?, ?> server, StartOptions options)
            throws InterruptedException {
        return Starting.start(self, server, options, true);
    }

    /** Asks a server, and waits for the answer for up to {@link #DEFAULT_TIMEOUT}. */
    static <R> R call(Caller caller, Destination server, Request<R> request) throws InterruptedException {
        return call(caller, server, request, DEFAULT_TIMEOUT);
    }

    /**
     * Asks a server, and waits for the answer.
     *
     * @param timeout how long; {@link #FOREVER} for as long as it takes
     * @throws CallTimeoutException if no answer came in time; the server is not told
     * @throws ServerEndedException if the server ended before it answered, or there is none
     * @throws CallingSelfException if the server is the caller
     * @throws IllegalArgumentException if the timeout is negative
     */
    static <R> R call(Caller caller, Destination server, Request<R> request, Duration timeout)
            throws InterruptedException {
        Objects.requireNonNull(request, "A request can't be null.");
        Timeouts.check(timeout);
        @SuppressWarnings("unchecked")
        R answer = (R) caller.asProcess(self -> Calling.call(self, server, request, timeout));
        return answer;
    }

    /** Sends a server a message and returns at once. Never fails: if there is no such server, nothing happens. */
    static void cast(Caller caller, Destination server, Object message) {
        Calling.cast(caller, server, Objects.requireNonNull(message, "A message can't be null."));
    }

    /** Answers a call, from wherever. Only the first answer counts, and only while the caller waits. */
    static void reply(From from, Object answer) {
        from.answer(answer);
    }

    /** Stops a server normally, and waits until it has ended. */
    static void stop(Caller caller, Destination server) throws InterruptedException {
        stop(caller, server, ExitReason.NORMAL, FOREVER);
    }

    /**
     * Asks a server to terminate and end with this reason, and waits until it has ended.
     *
     * @throws CallTimeoutException if it did not end in time; it still will
     * @throws ServerEndedException if it ended with another reason, or there is none
     * @throws CallingSelfException if the server is the caller
     */
    static void stop(Caller caller, Destination server, ExitReason reason, Duration timeout)
            throws InterruptedException {
        Objects.requireNonNull(reason, "An exit reason can't be null.");
        Timeouts.check(timeout);
        caller.asProcess(self -> {
            Stopping.stop(self, server, reason, timeout);
            return null;
        });
    }
}
