package watertight.health;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import watertight.process.ExitReason;
import watertight.process.Node;
import watertight.process.Self;
import watertight.supervisor.Shutdown;
import watertight.task.OnTimeout;
import watertight.task.StreamOptions;
import watertight.task.StreamTimeoutException;
import watertight.task.Task;
import watertight.task.TaskResult;

/**
 * Checks many sites, each in a task of its own. The tasks are linked to the process that asks: when it ends, nobody goes
 * on fetching for it.
 */
public final class HealthCheck {

    private HealthCheck() {}

    // tag::report[]
    /**
     * Checks one site: what a task does. An {@link Exception} that {@code fetch} throws does not end the task: it is what
     * the report is to tell of this site. That the task is stopped is no such exception, and an
     * {@link Error} is none: these end it.
     *
     * @return the {@linkplain SiteStatus#of status} by the site's answer, with the time that passed on the node until it
     *     came; {@link SiteStatus.Crashed} if fetch throws, with the reason that a process ends with that throws this:
     *     see {@link ExitReason#of}
     */
    static SiteStatus check(Node node, URI site, Fetch fetch) throws InterruptedException {
        // begin 4.6
        Instant begin = node.now();
        try {
            Answer answer = fetch.fetch(site);
            return SiteStatus.of(answer, Duration.between(begin, node.now()));
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception unexpected) {
            return new SiteStatus.Crashed(ExitReason.of(unexpected));
        }
        // end 4.6
    }

    /**
     * Checks all sites at once, each by a task that is linked to this process, and waits for them together. When this
     * returns, nobody fetches any more and the mailbox is as it was, but for the links' {@code Exit} messages if this
     * process traps exits.
     *
     * @param sites the same site may stand there twice, and is then checked twice
     * @param deadline how long all of them have together: as soon as all have answered, and no later than this, there is
     *     the report
     * @return one report for each site, in the order of the sites; {@link SiteStatus.Late} for those that had not answered
     *     in time. If this process traps exits, somebody may end a task and it lives on to tell: that is
     *     {@link SiteStatus.Crashed}, too
     */
    public static HealthReport checkAll(Self self, List<URI> sites, Fetch fetch, Duration deadline)
            throws InterruptedException {
        // begin 4.6
        List<Task<SiteStatus>> tasks = sites.stream()
                .map(site -> Task.async(self, task -> check(task.node(), site, fetch)))
                .toList();
        List<Optional<TaskResult<SiteStatus>>> results = Task.yieldMany(self, tasks, deadline);
        var reports = new ArrayList<SiteReport>();
        for (int i = 0; i < tasks.size(); i++) {
            SiteStatus status = status(self, tasks.get(i), results.get(i));
            reports.add(new SiteReport(sites.get(i), status));
        }
        return new HealthReport(reports);
        // end 4.6
    }
    // end::report[]

    // begin 4.6: your private methods
    /** What became of a task. One that is late is stopped; it may have been done in that very moment. */
    private static SiteStatus status(Self self, Task<SiteStatus> task, Optional<TaskResult<SiteStatus>> result)
            throws InterruptedException {
        TaskResult<SiteStatus> known = result.isPresent()
                ? result.get()
                : task.shutdown(self, Shutdown.BRUTAL_KILL).orElse(null);
        return switch (known) {
            case null -> new SiteStatus.Late();
            case TaskResult.Ok<SiteStatus>(var status) -> status;
            case TaskResult.Exit<SiteStatus>(var reason) -> new SiteStatus.Crashed(reason);
        };
    }
    // end 4.6

    // tag::each[]
    /**
     * Checks a few sites at once, for as long as there are more: each by a task that is linked to this process, and each
     * with a time of its own. Takes each site once, and the next one only when there is room for it, so that there
     * may be any number.
     *
     * <p>When this returns, nobody fetches any more and the mailbox is as it was; also if it throws, which it does if
     * {@code found} or the iterator of the sites throws.
     *
     * <p>The results of a stream don't say which site they belong to. {@link Underway} knows.
     *
     * @param found is told of each site, in the order of the sites, as soon as this one and all before it are known:
     *     {@link SiteStatus.Late} if the site took longer than it may. If this process traps exits, a task that somebody
     *     has ended is {@link SiteStatus.Crashed}, too
     */
    public static void checkEach(
            Self self, Iterable<URI> sites, Fetch fetch, Limits limits, Consumer<SiteReport> found) {
        // begin 4.10
        var options = StreamOptions.DEFAULT
                .withMaxConcurrency(limits.atOnce())
                .withTimeout(limits.perSite())
                .with(OnTimeout.KILL_TASK);
        var underway = new Underway(sites);
        try (var results = Task.asyncStream(self, underway, (task, site) -> check(task.node(), site, fetch), options)) {
            for (TaskResult<SiteStatus> result : results) {
                found.accept(new SiteReport(underway.reported(), status(result)));
            }
        }
        // end 4.10
    }
    // end::each[]

    // begin 4.10: your private methods
    private static SiteStatus status(TaskResult<SiteStatus> result) {
        return switch (result) {
            case TaskResult.Ok<SiteStatus>(var status) -> status;
            case TaskResult.Exit<SiteStatus>(ExitReason.Crash(StreamTimeoutException _)) -> new SiteStatus.Late();
            case TaskResult.Exit<SiteStatus>(var reason) -> new SiteStatus.Crashed(reason);
        };
    }
    // end 4.10
}
