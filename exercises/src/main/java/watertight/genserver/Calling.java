package watertight.genserver;

import static watertight.Todo.todo;

import java.time.Duration;
import java.util.Optional;
import watertight.process.Alias;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Down;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** One call, as the process sees it that makes it. It watches the server from before it asks until it is done. */
final class Calling {

    private final Self self;
    private final Destination server;
    private final Object request;
    private final Duration timeout;
    private final Pid pid;
    /** Where the answer shall come. It lets one message through, and none once it is switched off. */
    private final Alias address;

    private final From from;
    private final Monitor monitor;

    private Calling(Self self, Destination server, Object request, Duration timeout) {
        this.self = self;
        this.server = server;
        this.request = request;
        this.timeout = timeout;
        this.pid = reach(self, server, request);
        this.address = self.aliasForOne();
        this.from = new From(address);
        this.monitor = self.monitor(pid);
    }

    /** Calls a server, as the process {@code self}: see {@link GenServer#call(Caller, Destination, Request, Duration)}. */
    static Object call(Self self, Destination server, Object request, Duration timeout) throws InterruptedException {
        var calling = new Calling(self, server, request, timeout);
        return switch (calling.ask().orElse(null)) {
            case Protocol.Answer answer -> calling.answered(answer);
            case Down down -> calling.serverEnded(down);
            case null, default -> calling.timedOut();
        };
    }

    /** See {@link GenServer#cast}. */
    static void cast(Caller caller, Destination server, Object message) {
        // TODO 2.1
        throw todo("2.1");
    }

    /**
     * The process behind a destination, for one who wants to ask it something.
     *
     * @throws ServerEndedException with the reason {@code NO_PROCESS}, if it is a name that nobody has
     * @throws CallingSelfException if it is the caller
     */
    static Pid reach(Self self, Destination server, Object request) {
        // TODO 2.4
        throw todo("2.4");
    }

    /**
     * Sends the request as a {@link Protocol.Call}, and waits for what comes of it: see {@link #endsTheWait}. All other
     * messages stay where they are.
     *
     * @return what came; empty if nothing did within the timeout
     */
    private Optional<Object> ask() throws InterruptedException {
        // TODO 2.4
        throw todo("2.4");
    }

    /** Whether a message is the answer to this call, and no other, or the {@link Down} of this call's monitor. */
    private boolean endsTheWait(Object message) {
        // TODO 2.4
        throw todo("2.4");
    }

    /** The answer has come. Nothing of the call stays behind, neither the monitor nor a message from it. */
    private Object answered(Protocol.Answer answer) throws InterruptedException {
        // TODO 2.4
        throw todo("2.4");
    }

    /**
     * Nothing came in time. Nothing of the call stays behind, neither the monitor nor a message, now or later.
     *
     * @return the answer's value, if it has come after all, in the very moment in which this gives up
     * @throws CallTimeoutException otherwise
     */
    private Object timedOut() throws InterruptedException {
        // TODO 2.6
        throw todo("2.6");
    }

    /**
     * The server has ended. Nothing of the call stays behind: an answer that comes now, from elsewhere, is dropped.
     *
     * @throws ServerEndedException with the reason
     */
    private Object serverEnded(Down down) throws InterruptedException {
        // TODO 2.7
        throw todo("2.7");
    }
}
