package watertight.supervisor;

import static watertight.Todo.todo;

import java.util.List;
import java.util.Optional;
import watertight.process.ExitReason;

/** What can be asked of a supervisor while it works. None of it counts as a restart. */
record Management(Supervision supervision) {

    /** The children, the last one first. */
    List<ChildInfo> which() {
        return children().all().reversed().stream().map(Child::info).toList();
    }

    /**
     * Adds a child as the last one, and starts it. One that fails is not kept, nor is a temporary one that says ignore.
     * If there is a child of its id already, nothing is started.
     */
    StartChildResult start(ChildSpec child) throws InterruptedException {
        Optional<ExitReason> refused =
                SupervisorSpec.refusal(child, supervision.spec().autoShutdown());
        if (refused.isPresent()) {
            return new StartChildResult.Failed(refused.get());
        }
        // TODO 3.12
        throw todo("3.12");
    }

    /**
     * Stops a child, and does not start it again, whatever its restart type. A temporary one is forgotten. One that does
     * not run stays as it is; one that is restarting is not tried again.
     *
     * @return whether there is such a child
     */
    boolean terminate(String id) throws InterruptedException {
        // TODO 3.12
        throw todo("3.12");
    }

    /** Starts a child that is stopped, where it was among its siblings. One that fails stays stopped. */
    RestartChildResult restart(String id) throws InterruptedException {
        // TODO 3.12
        throw todo("3.12");
    }

    private RestartChildResult restartStopped(ChildSpec child) throws InterruptedException {
        // TODO 3.12
        throw todo("3.12");
    }

    /** Forgets a child that is stopped. */
    DeleteChildResult delete(String id) {
        // TODO 3.12
        throw todo("3.12");
    }

    private Children children() {
        return supervision.children();
    }
}
