package watertight.supervisor;

import static watertight.Todo.todo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watertight.genserver.Result;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** One dynamic supervisor at work: the state of its server. Belongs to its process, and is changed in place. */
final class DynamicSupervision {

    private final Self self;
    private final DynamicSupervisorSpec spec;
    private final RestartHistory history;
    /** By the pid they have, or, while they are restarting, the last one that they had. */
    private final Map<Pid, Child> children = new LinkedHashMap<>();

    /** What is cast to itself when a restart has failed. */
    record Retry(Pid lastPid) {}

    DynamicSupervision(Self self, DynamicSupervisorSpec spec) {
        this.self = self;
        this.spec = spec;
        this.history = new RestartHistory(spec.intensity());
    }

    List<ChildInfo> which() {
        return children.values().stream().map(Child::info).toList();
    }

    /** Starts a child, unless there are as many as there may be. One that fails or says ignore is not kept. */
    StartChildResult start(ChildSpec child) throws InterruptedException {
        Optional<ExitReason> refused = SupervisorSpec.refusal(child, AutoShutdown.NEVER);
        if (refused.isPresent()) {
            return new StartChildResult.Failed(refused.get());
        }
        // TODO 3.14
        throw todo("3.14");
    }

    /**
     * Stops a child, and forgets it. One that is restarting, known by the last pid that it had, is not tried again.
     *
     * @return whether there is such a child
     */
    boolean terminate(Pid pid) throws InterruptedException {
        // TODO 3.14
        throw todo("3.14");
    }

    /**
     * An exit signal has come. If it is from a child, the child is restarted if {@link Restart} says that it is due, and
     * forgotten if not. One from anybody else means nothing.
     */
    Result<DynamicSupervision> onExit(Exit exit) throws InterruptedException {
        // TODO 3.14
        throw todo("3.14");
    }

    /**
     * A child is due to be restarted. That counts, and too often is too often: then the supervisor stops, with a
     * shutdown, and starts nothing. If the start fails, it will be tried again, and that counts too; a child that says
     * ignore is forgotten.
     */
    private Result<DynamicSupervision> restart(Pid lastPid, ChildSpec child) throws InterruptedException {
        // TODO 3.14
        throw todo("3.14");
    }

    /** It is time to try again: if the child is still restarting, it is restarted, as if it had just ended. */
    Result<DynamicSupervision> onRetry(Retry retry) throws InterruptedException {
        // TODO 3.14
        throw todo("3.14");
    }

    /** The supervisor stops: all its children are stopped at once, each in the way that its spec says. */
    void stop() throws InterruptedException {
        // TODO 3.14
        throw todo("3.14");
    }
}
