package watertight.pool;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import watertight.genserver.CallTimeoutException;
import watertight.genserver.GenServer;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;

/**
 * A pool lends its workers, each to one client at a time. A client that finds none free waits in line. It has its worker
 * until it gives it back or ends, and while it has it nobody else does; but a worker that ends meanwhile is replaced, and
 * its client is not told.
 *
 * <p>When a pool ends, its workers end, too.
 */
public final class Pool {

    private Pool() {}

    /** What is done with a worker. */
    @FunctionalInterface
    public interface Transaction<R> {
        /** @param self the process that has the worker, to ask it as */
        R with(Self self, Pid worker) throws InterruptedException;
    }

    /** Starts a pool that is linked to this process, and all its workers. */
    public static StartResult startLink(Self self, PoolOptions options, ChildSpec worker) throws InterruptedException {
        return startLink(self, options, worker, StartOptions.NONE);
    }

    /**
     * Starts a pool that is linked to this process, and all its workers.
     *
     * @param worker what each of them is. Its restart type means nothing: a worker that ends, for whatever reason, is
     *     replaced by another. If one can't be started, that is the end of the pool.
     */
    public static StartResult startLink(Self self, PoolOptions options, ChildSpec worker, StartOptions start)
            throws InterruptedException {
        return GenServer.startLink(self, new PoolServer(options, worker), start);
    }

    /** Starts a pool that nobody is linked to, and all its workers. */
    public static StartResult start(Caller caller, PoolOptions options, ChildSpec worker) throws InterruptedException {
        return start(caller, options, worker, StartOptions.NONE);
    }

    /** Starts a pool that nobody is linked to, and all its workers. */
    public static StartResult start(Caller caller, PoolOptions options, ChildSpec worker, StartOptions start)
            throws InterruptedException {
        return GenServer.start(caller, new PoolServer(options, worker), start);
    }

    /** Stops a pool normally, and waits until all its workers and it have ended. */
    public static void stop(Caller caller, Destination pool) throws InterruptedException {
        GenServer.stop(caller, pool);
    }

    /** How a pool is doing. */
    public static PoolStatus status(Caller caller, Destination pool) throws InterruptedException {
        return GenServer.call(caller, pool, new PoolOperation.Status());
    }

    /** Takes a worker, and waits for one for up to {@link GenServer#DEFAULT_TIMEOUT}. */
    public static Pid checkout(Self self, Destination pool) throws InterruptedException {
        return checkout(self, pool, GenServer.DEFAULT_TIMEOUT);
    }

    // tag::checkout[]
    /**
     * Takes a worker, and waits for one, behind all who wait already.
     *
     * @throws CallTimeoutException if none was free in time: the pool is told, so that no worker is kept for this process,
     *     not even one that it was given in the very moment in which it gave up
     */
    public static Pid checkout(Self self, Destination pool, Duration timeout) throws InterruptedException {
        var ticket = new Ticket(self.pid());
        try {
            return GenServer.call(self, pool, new PoolOperation.Checkout(ticket, true), timeout)
                    .orElseThrow();
        } catch (CallTimeoutException late) {
            giveUp(self, pool, ticket);
            throw late;
        }
    }

    /** This process has waited long enough: the pool is told that it wants nothing any more for this ticket. */
    private static void giveUp(Self self, Destination pool, Ticket ticket) {
        // begin 5.3
        GenServer.cast(self, pool, new PoolNotice.Cancel(ticket));
        // end 5.3
    }
    // end::checkout[]

    /** Takes a worker if there is one for this process now; empty if not. */
    public static Optional<Pid> tryCheckout(Self self, Destination pool) throws InterruptedException {
        return GenServer.call(self, pool, new PoolOperation.Checkout(new Ticket(self.pid()), false));
    }

    /**
     * Gives back a worker that this process has taken, and does not wait. If it does not have it, or no longer, nothing
     * changes.
     */
    public static void checkin(Self self, Destination pool, Pid worker) {
        Objects.requireNonNull(worker, "A worker can't be null.");
        GenServer.cast(self, pool, new PoolNotice.Checkin(worker, self.pid()));
    }

    /** Does something with a worker, for which it waits for up to {@link GenServer#DEFAULT_TIMEOUT}. */
    public static <R> R transaction(Caller caller, Destination pool, Transaction<R> work) throws InterruptedException {
        return transaction(caller, pool, GenServer.DEFAULT_TIMEOUT, work);
    }

    // tag::transaction[]
    /**
     * Takes a worker, does something with it, and gives it back, whatever comes of it.
     *
     * @param timeout how long to wait for a worker; the work itself may take as long as it takes
     * @return what {@code work} returns
     * @throws CallTimeoutException as {@link #checkout(Self, Destination, Duration)} does
     */
    public static <R> R transaction(Caller caller, Destination pool, Duration timeout, Transaction<R> work)
            throws InterruptedException {
        // begin 5.2
        return caller.asProcess(self -> {
            Pid worker = checkout(self, pool, timeout);
            try {
                return work.with(self, worker);
            } finally {
                checkin(self, pool, worker);
            }
        });
        // end 5.2
    }
    // end::transaction[]
}
