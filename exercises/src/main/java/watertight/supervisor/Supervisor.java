package watertight.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import watertight.genserver.GenServer;
import watertight.genserver.Request;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.ExitReason;
import watertight.process.Self;

/**
 * What a supervisor is to do; and, as static functions, its client side, which works from anywhere. All of them wait for
 * as long as the supervisor is busy, and throw a {@link watertight.genserver.ServerEndedException} if there is none.
 *
 * <p>A supervisor starts its children in order, each one when the one before has initialised. It stops them in reverse
 * order when it ends: when it is stopped, when the process that started and linked it ends, or when it gives up.
 */
@FunctionalInterface
public interface Supervisor {

    /** Says what to supervise, and how. Runs in the supervisor's process, whenever one is started. */
    SupervisorInit init() throws Exception;

    /** Starts a supervisor that is linked to this process, and waits until all its children have started. */
    static StartResult startLink(Self self, Supervisor supervisor) throws InterruptedException {
        return startLink(self, supervisor, StartOptions.NONE);
    }

    /**
     * Starts a supervisor that is linked to this process, and waits until all its children have started. If one of them
     * fails, it ends with a shutdown whose detail is {@link FailedToStart}; if this process does not trap exits, the
     * link ends it then.
     */
    static StartResult startLink(Self self, Supervisor supervisor, StartOptions options) throws InterruptedException {
        return GenServer.startLink(self, new SupervisorServer(supervisor), options);
    }

    /** Starts a supervisor that nobody is linked to, and waits until all its children have started. */
    static StartResult start(Caller caller, Supervisor supervisor) throws InterruptedException {
        return start(caller, supervisor, StartOptions.NONE);
    }

    /** Starts a supervisor that nobody is linked to, and waits until all its children have started. */
    static StartResult start(Caller caller, Supervisor supervisor, StartOptions options) throws InterruptedException {
        return GenServer.start(caller, new SupervisorServer(supervisor), options);
    }

    /** Stops a supervisor normally, and waits until all its children and it have ended. */
    static void stop(Caller caller, Destination supervisor) throws InterruptedException {
        GenServer.stop(caller, supervisor);
    }

    /**
     * Stops a supervisor with this reason, and waits until all its children and it have ended. Whatever the reason is,
     * the children are told to shut down.
     */
    static void stop(Caller caller, Destination supervisor, ExitReason reason, Duration timeout)
            throws InterruptedException {
        GenServer.stop(caller, supervisor, reason, timeout);
    }

    /** The children it knows, running or not, the one that was started last first. */
    static List<ChildInfo> whichChildren(Caller caller, Destination supervisor) throws InterruptedException {
        return ask(caller, supervisor, new Operation.WhichChildren());
    }

    /** How many children it knows. */
    static ChildCounts countChildren(Caller caller, Destination supervisor) throws InterruptedException {
        return ask(caller, supervisor, new Operation.CountChildren());
    }

    /** Adds a child as the last one, and starts it. */
    static StartChildResult startChild(Caller caller, Destination supervisor, ChildSpec child)
            throws InterruptedException {
        Objects.requireNonNull(child, "A child needs a spec.");
        return ask(caller, supervisor, new Operation.StartChild(child));
    }

    /**
     * Stops a child. It is not started again, whatever its restart type, until {@link #restartChild} is called, or a
     * strategy starts it along with others. A temporary one is forgotten.
     *
     * @return whether there is such a child
     */
    static boolean terminateChild(Caller caller, Destination supervisor, String id) throws InterruptedException {
        return ask(caller, supervisor, new Operation.TerminateChild(id));
    }

    /** Starts a child that is stopped. */
    static RestartChildResult restartChild(Caller caller, Destination supervisor, String id)
            throws InterruptedException {
        return ask(caller, supervisor, new Operation.RestartChild(id));
    }

    /** Forgets a child that is stopped. */
    static DeleteChildResult deleteChild(Caller caller, Destination supervisor, String id) throws InterruptedException {
        return ask(caller, supervisor, new Operation.DeleteChild(id));
    }

    private static <R> R ask(Caller caller, Destination supervisor, Request<R> operation) throws InterruptedException {
        return GenServer.call(caller, supervisor, operation, GenServer.FOREVER);
    }
}
