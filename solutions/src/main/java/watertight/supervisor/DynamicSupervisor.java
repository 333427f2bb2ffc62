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
import watertight.process.Pid;
import watertight.process.Self;

/**
 * A supervisor that starts with no children, and gets them one by one. They are independent of each other, are known by
 * their pids, and are forgotten when they have ended for good; their ids mean nothing, and several may have the same.
 * When it ends, it stops them all at once.
 *
 * <p>All functions wait for as long as the supervisor is busy, and throw a
 * {@link watertight.genserver.ServerEndedException} if there is none.
 */
public final class DynamicSupervisor {

    private DynamicSupervisor() {}

    /** Starts one that is linked to this process. */
    public static StartResult startLink(Self self, DynamicSupervisorSpec spec) throws InterruptedException {
        return startLink(self, spec, StartOptions.NONE);
    }

    /** Starts one that is linked to this process. */
    public static StartResult startLink(Self self, DynamicSupervisorSpec spec, StartOptions options)
            throws InterruptedException {
        return GenServer.startLink(self, new DynamicSupervisorServer(spec), options);
    }

    /** Starts one that nobody is linked to. */
    public static StartResult start(Caller caller, DynamicSupervisorSpec spec) throws InterruptedException {
        return start(caller, spec, StartOptions.NONE);
    }

    /** Starts one that nobody is linked to. */
    public static StartResult start(Caller caller, DynamicSupervisorSpec spec, StartOptions options)
            throws InterruptedException {
        return GenServer.start(caller, new DynamicSupervisorServer(spec), options);
    }

    /** Stops one normally, and waits until all its children and it have ended. */
    public static void stop(Caller caller, Destination supervisor) throws InterruptedException {
        GenServer.stop(caller, supervisor);
    }

    /** Stops one with this reason, and waits until all its children and it have ended. */
    public static void stop(Caller caller, Destination supervisor, ExitReason reason, Duration timeout)
            throws InterruptedException {
        GenServer.stop(caller, supervisor, reason, timeout);
    }

    /** The children that run or are to be started again, in no particular order. */
    public static List<ChildInfo> whichChildren(Caller caller, Destination supervisor) throws InterruptedException {
        return ask(caller, supervisor, new DynamicOperation.WhichChildren());
    }

    /** How many children there are. */
    public static ChildCounts countChildren(Caller caller, Destination supervisor) throws InterruptedException {
        return ask(caller, supervisor, new DynamicOperation.CountChildren());
    }

    /** Starts a child. */
    public static StartChildResult startChild(Caller caller, Destination supervisor, ChildSpec child)
            throws InterruptedException {
        Objects.requireNonNull(child, "A child needs a spec.");
        return ask(caller, supervisor, new DynamicOperation.StartChild(child));
    }

    /**
     * Stops a child, and forgets it. One that is to be started again is known by the last pid that it had.
     *
     * @return whether there is such a child
     */
    public static boolean terminateChild(Caller caller, Destination supervisor, Pid child) throws InterruptedException {
        return ask(caller, supervisor, new DynamicOperation.TerminateChild(child));
    }

    private static <R> R ask(Caller caller, Destination supervisor, Request<R> operation) throws InterruptedException {
        return GenServer.call(caller, supervisor, operation, GenServer.FOREVER);
    }
}
