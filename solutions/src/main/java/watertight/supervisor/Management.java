package watertight.supervisor;

import java.util.List;
import java.util.Optional;
import watertight.process.ExitReason;
import watertight.process.Pid;

/** What can be asked of a supervisor while it works. None of it counts as a restart. */
record Management(Supervision supervision) {

    /** The children, the last one first. */
    List<ChildInfo> which() {
        return children().all().reversed().stream().map(Child::info).toList();
    }

    // tag::start[]
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
        // begin 3.12
        Optional<Child> present = children().get(child.id());
        if (present.isPresent()) {
            return present.get()
                    .pid()
                    .<StartChildResult>map(StartChildResult.AlreadyStarted::new)
                    .orElseGet(StartChildResult.AlreadyPresent::new);
        }
        Launch launch = Launch.of(child, supervision.self());
        if (!(launch instanceof Launch.Failed)) {
            children().add(child);
        }
        return switch (launch) {
            case Launch.Up(Pid pid) -> {
                children().runs(child.id(), pid);
                yield new StartChildResult.Started(pid);
            }
            case Launch.Ignored() -> {
                children().hasEnded(child.id());
                yield new StartChildResult.Ignored();
            }
            case Launch.Failed(ExitReason reason) -> new StartChildResult.Failed(reason);
        };
        // end 3.12
    }
    // end::start[]

    // tag::terminate[]
    /**
     * Stops a child, and does not start it again, whatever its restart type. A temporary one is forgotten. One that does
     * not run stays as it is; one that is restarting is not tried again.
     *
     * @return whether there is such a child
     */
    boolean terminate(String id) throws InterruptedException {
        // begin 3.12
        Optional<Child> child = children().get(id);
        if (child.isPresent()) {
            supervision.stopOne(child.get());
        }
        return child.isPresent();
        // end 3.12
    }
    // end::terminate[]

    // tag::restart[]
    /** Starts a child that is stopped, where it was among its siblings. One that fails stays stopped. */
    RestartChildResult restart(String id) throws InterruptedException {
        // begin 3.12
        Optional<Child> child = children().get(id);
        if (child.isEmpty()) {
            return new RestartChildResult.NotFound();
        }
        return switch (child.get().state()) {
            case ChildState.Running _ -> new RestartChildResult.Running();
            case ChildState.Restarting() -> new RestartChildResult.Restarting();
            case ChildState.Stopped() -> restartStopped(child.get().spec());
        };
        // end 3.12
    }

    private RestartChildResult restartStopped(ChildSpec child) throws InterruptedException {
        // begin 3.12
        return switch (Launch.of(child, supervision.self())) {
            case Launch.Up(Pid pid) -> {
                children().runs(child.id(), pid);
                yield new RestartChildResult.Started(pid);
            }
            case Launch.Ignored() -> new RestartChildResult.Ignored();
            case Launch.Failed(ExitReason reason) -> new RestartChildResult.Failed(reason);
        };
        // end 3.12
    }
    // end::restart[]

    // tag::delete[]
    /** Forgets a child that is stopped. */
    DeleteChildResult delete(String id) {
        // begin 3.12
        Optional<Child> child = children().get(id);
        if (child.isEmpty()) {
            return DeleteChildResult.NOT_FOUND;
        }
        return switch (child.get().state()) {
            case ChildState.Running _ -> DeleteChildResult.RUNNING;
            case ChildState.Restarting() -> DeleteChildResult.RESTARTING;
            case ChildState.Stopped() -> {
                children().remove(id);
                yield DeleteChildResult.DELETED;
            }
        };
        // end 3.12
    }
    // end::delete[]

    private Children children() {
        return supervision.children();
    }
}
