package watertight.supervisor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import watertight.genserver.GenServer;
import watertight.genserver.Result;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * One supervisor at work: the state of its server. It does one thing at a time: while it starts or stops children it
 * answers nobody, and what has happened meanwhile waits in its mailbox.
 *
 * <pre>
 *   start all ──▶ waits ──── a child has ended ────▶ starts it, and others, again ────▶ waits
 *       │                           │
 *       └─ one fails ─▶ stop all    └──── too often ─▶ gives up ─▶ stop all
 * </pre>
 */
final class Supervision {

    private static final Logger LOG = System.getLogger("watertight.supervisor");

    private final Self self;
    private final SupervisorSpec spec;
    private final Children children = new Children();
    private final RestartHistory history;

    Supervision(Self self, SupervisorSpec spec) {
        this.self = self;
        this.spec = spec;
        this.history = new RestartHistory(spec.intensity());
        spec.children().forEach(children::add);
    }

    Children children() {
        return children;
    }

    SupervisorSpec spec() {
        return spec;
    }

    Self self() {
        return self;
    }

    // tag::start[]
    /**
     * The supervisor starts: all its children start. If one fails, those that run are stopped again.
     *
     * @return which one failed, and why; or empty
     */
    Optional<FailedToStart> start() throws InterruptedException {
        // begin 3.2
        Optional<FailedToStart> failed = startAll(children.all());
        if (failed.isPresent()) {
            stop();
        }
        return failed;
        // end 3.2
    }

    /** Starts children, one after the other, in this order. If one fails, those after it are not started. */
    private Optional<FailedToStart> startAll(List<Child> those) throws InterruptedException {
        // begin 3.2
        for (Child child : those) {
            Optional<FailedToStart> failed = startOne(child.spec());
            if (failed.isPresent()) {
                return failed;
            }
        }
        return Optional.empty();
        // end 3.2
    }

    /** Starts a child, and notes what came of it. One that says ignore counts as one that has ended. */
    private Optional<FailedToStart> startOne(ChildSpec child) throws InterruptedException {
        // begin 3.2
        switch (Launch.of(child, self)) {
            case Launch.Up(Pid pid) -> children.runs(child.id(), pid);
            case Launch.Ignored() -> children.hasEnded(child.id());
            case Launch.Failed(ExitReason reason) -> {
                return Optional.of(new FailedToStart(child.id(), reason));
            }
        }
        return Optional.empty();
        // end 3.2
    }
    // end::start[]

    // tag::stop[]
    /** The supervisor stops: all its children are stopped. */
    void stop() throws InterruptedException {
        // begin 3.2
        stopAll(children.all());
        // end 3.2
    }

    /** Stops children, one after the other, the last one first. One that does not run needs no stopping. */
    private void stopAll(List<Child> those) throws InterruptedException {
        // begin 3.2
        for (Child child : those.reversed()) {
            stopOne(child);
        }
        // end 3.2
    }
    // end::stop[]

    /** Stops a child, if it runs, and notes that it has ended. */
    void stopOne(Child child) throws InterruptedException {
        Optional<Pid> pid = child.pid();
        if (pid.isPresent()) {
            Termination.stop(self, pid.get(), child.spec().shutdown());
        }
        children.hasEnded(child.id());
    }

    // tag::ended[]
    /**
     * An exit signal has come. If it is from a child, and {@link Restart} says that the child is due again, the child is
     * restarted; else it is noted that the child {@link #hasEndedForGood}. One from anybody else means nothing.
     */
    Result<Supervision> onExit(Exit exit) throws InterruptedException {
        // begin 3.5
        Optional<Child> ended = children.get(exit.from());
        if (ended.isEmpty()) {
            return Result.noReply(this);
        }
        ChildSpec child = ended.get().spec();
        children.hasEnded(child.id());
        return child.restart().isDueAfter(exit.reason()) ? restart(child) : hasEndedForGood(child);
        // end 3.5
    }

    /**
     * A child is due to be restarted. That counts, and too often is too often: then the supervisor {@link #giveUp gives
     * up} and starts nothing. Else it does what its strategy says; if that fails, it will {@link #tryAgain}.
     */
    private Result<Supervision> restart(ChildSpec child) throws InterruptedException {
        // begin 3.5
        if (!history.add(self.node().now())) {
            return giveUp(child);
        }
        Optional<FailedToStart> failed = switch (spec.strategy()) {
            case ONE_FOR_ONE -> startOne(child);
            case ONE_FOR_ALL -> restartAll();
            case REST_FOR_ONE -> restartFrom(child);
        };
        return failed.isPresent() ? tryAgain(failed.get()) : Result.noReply(this);
        // end 3.5
    }
    // end::ended[]

    // tag::giveup[]
    /** There were more restarts than the supervisor puts up with: it stops, with a shutdown. */
    private Result<Supervision> giveUp(ChildSpec child) {
        LOG.log(
                Level.WARNING,
                "Supervisor " + self.pid() + " gives up on '" + child.id() + "': more than "
                        + spec.intensity().maxRestarts() + " restarts within "
                        + spec.intensity().within() + ".");
        // begin 3.7
        return Result.stop(ExitReason.SHUTDOWN, this);
        // end 3.7
    }
    // end::giveup[]

    // tag::strategies[]
    /** {@link Strategy#ONE_FOR_ALL}: stops all children that run, and starts all. */
    private Optional<FailedToStart> restartAll() throws InterruptedException {
        // begin 3.8
        stopAll(children.all());
        return startAll(children.all());
        // end 3.8
    }

    /** {@link Strategy#REST_FOR_ONE}: stops the children after this one, and starts this one and them. */
    private Optional<FailedToStart> restartFrom(ChildSpec child) throws InterruptedException {
        // begin 3.9
        stopAll(children.from(child.id()));
        return startAll(children.from(child.id()));
        // end 3.9
    }
    // end::strategies[]

    // tag::again[]
    /** A restart has failed, at this child: it is noted as restarting, and a {@link Retry} will come for it. */
    private Result<Supervision> tryAgain(FailedToStart failed) {
        // begin 3.11
        children.isRestarting(failed.id());
        GenServer.cast(self, self.pid(), new Retry(failed.id()));
        return Result.noReply(this);
        // end 3.11
    }

    /** It is time to try again: if the child is still restarting, it is restarted, as if it had just ended. */
    Result<Supervision> onRetry(Retry retry) throws InterruptedException {
        // begin 3.11
        Optional<Child> child = children.get(retry.id());
        if (child.isPresent() && child.get().state() instanceof ChildState.Restarting) {
            return restart(child.get().spec());
        }
        return Result.noReply(this);
        // end 3.11
    }
    // end::again[]

    // tag::significant[]
    /** A child has ended, and stays so. It may be significant: see {@link AutoShutdown}. */
    private Result<Supervision> hasEndedForGood(ChildSpec child) {
        if (!child.significant()) {
            return Result.noReply(this);
        }
        // begin 3.13
        boolean last = children.all().stream()
                .noneMatch(other -> other.spec().significant() && !(other.state() instanceof ChildState.Stopped));
        boolean shutsDown = spec.autoShutdown() == AutoShutdown.ANY_SIGNIFICANT || last;
        return shutsDown ? Result.stop(ExitReason.SHUTDOWN, this) : Result.noReply(this);
        // end 3.13
    }
    // end::significant[]
}
