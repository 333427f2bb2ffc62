package watertight.supervisor;

import java.time.Duration;
import java.util.Objects;
import watertight.genserver.StartResult;
import watertight.process.Body;
import watertight.process.Self;

/**
 * What a supervisor knows of a child: how to start it, when to start it again, and how to stop it.
 *
 * @param id what it is called among its siblings
 * @param significant whether its end may be its supervisor's, too: see {@link AutoShutdown}
 */
public record ChildSpec(
        String id, Start start, Restart restart, Shutdown shutdown, ChildType type, boolean significant) {

    /** How long a worker may take to stop, unless its spec says otherwise. */
    public static final Duration DEFAULT_SHUTDOWN = Duration.ofSeconds(5);

    /** Starts a child that is linked to its supervisor, and returns when it has initialised. The supervisor runs it. */
    @FunctionalInterface
    public interface Start {
        StartResult start(Self supervisor) throws Exception;
    }

    /** @throws IllegalArgumentException if the id is blank, or the child is significant and always started again */
    public ChildSpec {
        if (Objects.requireNonNull(id, "A child's id can't be null.").isBlank()) {
            throw new IllegalArgumentException("A child's id can't be blank: give it a word to be known by.");
        }
        Objects.requireNonNull(start, "A child needs a function that starts it.");
        Objects.requireNonNull(restart, "A child needs a restart type.");
        Objects.requireNonNull(shutdown, "A child needs a way to be stopped.");
        Objects.requireNonNull(type, "A child is a worker or a supervisor.");
        if (significant && restart == Restart.PERMANENT) {
            throw new IllegalArgumentException(
                    "Child '" + id + "' can't be significant: it is permanent, so it never ends for good.");
        }
    }

    /** A worker, such as a server or an agent: permanent, with {@link #DEFAULT_SHUTDOWN} to stop. */
    public static ChildSpec worker(String id, Start start) {
        return new ChildSpec(id, start, Restart.PERMANENT, Shutdown.after(DEFAULT_SHUTDOWN), ChildType.WORKER, false);
    }

    /** A worker that does one thing and ends: temporary, with {@link #DEFAULT_SHUTDOWN} to stop. */
    public static ChildSpec task(String id, Body body) {
        return worker(id, supervisor -> new StartResult.Started(supervisor.spawnLink(body)))
                .with(Restart.TEMPORARY);
    }

    /** A supervisor: permanent, with all the time it needs to stop. */
    public static ChildSpec supervisor(String id, Start start) {
        return new ChildSpec(id, start, Restart.PERMANENT, Shutdown.INFINITY, ChildType.SUPERVISOR, false);
    }

    /** A supervisor: permanent, with all the time it needs to stop. */
    public static ChildSpec supervisor(String id, Supervisor supervisor) {
        return supervisor(id, parent -> Supervisor.startLink(parent, supervisor));
    }

    /** The same, called something else. */
    public ChildSpec named(String otherId) {
        return new ChildSpec(otherId, start, restart, shutdown, type, significant);
    }

    /** The same, but started again at other times. */
    public ChildSpec with(Restart otherRestart) {
        return new ChildSpec(id, start, otherRestart, shutdown, type, significant);
    }

    /** The same, but stopped in another way. */
    public ChildSpec with(Shutdown otherShutdown) {
        return new ChildSpec(id, start, restart, otherShutdown, type, significant);
    }

    /** The same, but significant. */
    public ChildSpec asSignificant() {
        return new ChildSpec(id, start, restart, shutdown, type, true);
    }
}
