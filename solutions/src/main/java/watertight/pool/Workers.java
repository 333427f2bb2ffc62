package watertight.pool;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import watertight.genserver.ServerEndedException;
import watertight.process.Down;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.DynamicSupervisor;
import watertight.supervisor.DynamicSupervisorSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.StartChildResult;

/** The workers of a pool, under a supervisor of their own, which is linked to the pool. The pool watches each of them. */
final class Workers {

    private final Self pool;
    private final Pid supervisor;
    private final ChildSpec worker;
    private final Map<Pid, Monitor> monitors = new HashMap<>();

    Workers(Self pool, ChildSpec worker) throws InterruptedException {
        this.pool = pool;
        this.worker = worker.with(Restart.TEMPORARY);
        this.supervisor =
                DynamicSupervisor.startLink(pool, DynamicSupervisorSpec.DEFAULT).orElseThrow();
    }

    /** Starts one, and waits until it has initialised. If it can't be started, that is the end of the pool. */
    Pid start() throws InterruptedException {
        return switch (DynamicSupervisor.startChild(pool, supervisor, worker)) {
            case StartChildResult.Started(Pid pid) -> {
                monitors.put(pid, pool.monitor(pid));
                yield pid;
            }
            case StartChildResult.Failed(var reason) -> throw pool.exit(reason);
            case StartChildResult other -> throw new IllegalStateException("A pool's worker did not start: " + other);
        };
    }

    /** Stops one, and waits until it has ended. It is not heard of again. */
    void stop(Pid pid) throws InterruptedException {
        pool.demonitorAndFlush(monitors.remove(pid));
        DynamicSupervisor.terminateChild(pool, supervisor, pid);
    }

    /** The worker whose end is told by {@code down}, if it is about a worker at all. */
    Optional<Pid> ended(Down down) {
        return down.who() instanceof Pid pid && monitors.remove(pid, down.monitor())
                ? Optional.of(pid)
                : Optional.empty();
    }

    /** Whether this is the workers' supervisor. */
    boolean areUnder(Pid pid) {
        return pid == supervisor;
    }

    /** Stops them all, and waits until they have ended. */
    void stopAll() throws InterruptedException {
        try {
            DynamicSupervisor.stop(pool, supervisor);
        } catch (ServerEndedException ended) {
            // Then all its children have ended, too.
        }
    }
}
