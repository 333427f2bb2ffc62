package watertight.genserver;

import static watertight.Todo.todo;

import java.time.Duration;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * One server that runs: it waits for what is next, has the callback for it handle that, and does what its result says.
 *
 * <pre>
 *   init ──▶ waits ──── a message, a timeout or a continue ────▶ a callback ──── noReply ──▶ waits
 *                                                                    ├──── stop ──▶ terminate ──▶ ended
 *                                                                    └──── throws ▶ terminate ──▶ ended
 * </pre>
 */
final class Loop<S, C, M> {

    private final Self self;
    private final GenServer<S, C, M> server;
    private final Pid parent;
    private S state;
    private Next next;
    /** What is left to do when the server has terminated: the answer of a {@link CallResult.StopAndReply}. */
    private Runnable lastWords = () -> {};

    /** @param parent the process that started this one and is linked to it, or null */
    Loop(Self self, GenServer<S, C, M> server, Pid parent, S state, Next next) {
        this.self = self;
        this.server = server;
        this.parent = parent;
        this.state = state;
        this.next = next;
    }

    /**
     * Serves, one {@link #turn} after the other, for ever. What a turn's result says is the state and the next thing
     * from then on; or that the server stops: see {@link #stop}.
     */
    void serve() throws Exception {
        // TODO 2.1
        throw todo("2.1");
    }

    /** Waits for what is next, and handles it. If that throws, the server crashes. */
    private Result<S> turn() throws Exception {
        try {
            requireAlive();
            Result<S> result = switch (next) {
                case Next.Message() -> handle(self.receive());
                case Next.Timeout(Duration idle) -> awaitMessage(idle);
                case Next.Continue(Object argument) -> goOn(argument);
            };
            requireAlive();
            return result;
        } catch (Throwable thrown) {
            if (self.pid().isAlive()) {
                crash(thrown);
            }
            throw thrown;
        }
    }

    /** A process that was ended from outside is gone, even if a callback has not noticed: nothing of it runs any more. */
    private void requireAlive() throws InterruptedException {
        if (!self.pid().isAlive()) {
            throw new InterruptedException("server " + self.pid() + " has ended");
        }
    }

    /**
     * A callback threw, and that is about to end the process. The server terminates, with the state that it had and the
     * reason that the process will end with; if terminate throws, the process ends with what it threw.
     */
    private void crash(Throwable thrown) throws Exception {
        // TODO 2.1
        throw todo("2.1");
    }

    private Result<S> handle(Object message) throws Exception {
        return switch (message) {
            case Protocol.Call call -> onCall(call);
            case Protocol.Cast(Object cast) -> onCast(cast);
            case Protocol.Stop(ExitReason reason) -> Result.stop(reason, state);
            case Exit exit when stopsServer(exit) -> Result.stop(exit.reason(), state);
            default -> onInfo(message);
        };
    }

    /** A message was cast: {@link #handleCast} handles it, and its result says how the server goes on. */
    private Result<S> onCast(Object message) throws Exception {
        // TODO 2.1
        throw todo("2.1");
    }

    /**
     * Somebody called: {@link #handleCall} handles it. A {@link CallResult.Reply} is sent to the caller, and no one
     * else, before the server goes on; a {@link CallResult.StopAndReply} is done by {@link #stopAndReply}; any other
     * result says how the server goes on, and whoever has the {@code from} may answer later.
     */
    private Result<S> onCall(Protocol.Call call) throws Exception {
        // TODO 2.3
        throw todo("2.3");
    }

    /**
     * The server stops: it terminates with this state, says its {@link #lastWords}, even if terminate throws, and ends
     * with this reason; if terminate throws, with what it threw. If it is killed while it terminates, it says nothing.
     */
    private void stop(ExitReason reason, S lastState) throws Exception {
        // TODO 2.8
        throw todo("2.8");
    }

    /** The server stops with an answer, which is the {@link #lastWords}. */
    private Result<S> stopAndReply(From from, CallResult.StopAndReply<S> last) {
        // TODO 2.8
        throw todo("2.8");
    }

    /** Whether an exit signal that was trapped stops the server: one from its parent does, whatever the reason. */
    private boolean stopsServer(Exit exit) {
        // TODO 2.8
        throw todo("2.8");
    }

    /** A message came that is none of the protocol's: {@link #handleInfo} handles it. */
    private Result<S> onInfo(Object message) throws Exception {
        // TODO 2.11
        throw todo("2.11");
    }

    /** The server goes on without looking for messages: {@link #handleContinue} handles that. */
    private Result<S> goOn(Object argument) throws Exception {
        // TODO 2.12
        throw todo("2.12");
    }

    /** Handles the next message, or, if none comes within {@code idle}, an {@link IdleTimeout} as info. */
    private Result<S> awaitMessage(Duration idle) throws Exception {
        // TODO 2.14
        throw todo("2.14");
    }

    // The types of requests and messages are taken on trust, here alone: one that the server was not made for fails in
    // its callback, with a ClassCastException.

    @SuppressWarnings("unchecked")
    private CallResult<S> handleCall(Protocol.Call call) throws Exception {
        CallResult<S> result = server.handleCall((C) call.request(), call.from(), state);
        requireAlive();
        return result("handleCall", result);
    }

    @SuppressWarnings("unchecked")
    private Result<S> handleCast(Object message) throws Exception {
        return result("handleCast", server.handleCast((M) message, state));
    }

    private Result<S> handleInfo(Object message) throws Exception {
        return result("handleInfo", server.handleInfo(message, state));
    }

    private Result<S> handleContinue(Object argument) throws Exception {
        return result("handleContinue", server.handleContinue(argument, state));
    }

    private static <R> R result(String callback, R result) {
        if (result == null) {
            throw new BadReturnException(callback);
        }
        return result;
    }
}
