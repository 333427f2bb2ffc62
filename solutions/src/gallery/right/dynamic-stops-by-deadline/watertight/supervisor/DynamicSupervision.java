package watertight.supervisor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import watertight.genserver.GenServer;
import watertight.genserver.Result;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** The children that run in one map, those that are restarting in another. */
final class DynamicSupervision {

    private final Self self;
    private final DynamicSupervisorSpec spec;
    private final RestartHistory history;
    private final Map<Pid, ChildSpec> running = new HashMap<>();
    private final Map<Pid, ChildSpec> restarting = new HashMap<>();

    record Retry(Pid lastPid) {}

    DynamicSupervision(Self self, DynamicSupervisorSpec spec) {
        this.self = self;
        this.spec = spec;
        this.history = new RestartHistory(spec.intensity());
    }

    List<ChildInfo> which() {
        Stream<ChildInfo> up = running.entrySet().stream()
                .map(child -> info(child.getValue(), new ChildState.Running(child.getKey())));
        Stream<ChildInfo> down = restarting.values().stream().map(child -> info(child, ChildState.RESTARTING));
        return Stream.concat(up, down).toList();
    }

    private static ChildInfo info(ChildSpec child, ChildState state) {
        return new ChildInfo(child.id(), state, child.type());
    }

    StartChildResult start(ChildSpec child) throws InterruptedException {
        Optional<ExitReason> refused = SupervisorSpec.refusal(child, AutoShutdown.NEVER);
        if (refused.isPresent()) {
            return new StartChildResult.Failed(refused.get());
        }
        if (spec.maxChildren() - running.size() - restarting.size() < 1) {
            return new StartChildResult.MaxChildren();
        }
        return switch (launch(child)) {
            case Launch.Up(Pid pid) -> new StartChildResult.Started(pid);
            case Launch.Ignored() -> new StartChildResult.Ignored();
            case Launch.Failed(ExitReason reason) -> new StartChildResult.Failed(reason);
        };
    }

    private Launch launch(ChildSpec child) throws InterruptedException {
        Launch launch = Launch.of(child, self);
        if (launch instanceof Launch.Up(Pid pid)) {
            running.put(pid, child);
        }
        return launch;
    }

    boolean terminate(Pid pid) throws InterruptedException {
        ChildSpec child = running.remove(pid);
        if (child == null) {
            return restarting.remove(pid) != null;
        }
        Termination.stop(self, pid, child.shutdown());
        return true;
    }

    Result<DynamicSupervision> onExit(Exit exit) throws InterruptedException {
        ChildSpec child = running.remove(exit.from());
        boolean isDue = child != null && child.restart().isDueAfter(exit.reason());
        return isDue ? restart(exit.from(), child) : Result.noReply(this);
    }

    Result<DynamicSupervision> onRetry(Retry retry) throws InterruptedException {
        ChildSpec child = restarting.remove(retry.lastPid());
        return child != null ? restart(retry.lastPid(), child) : Result.noReply(this);
    }

    private Result<DynamicSupervision> restart(Pid lastPid, ChildSpec child) throws InterruptedException {
        if (!history.add(self.node().now())) {
            return Result.stop(ExitReason.SHUTDOWN, this);
        }
        if (launch(child) instanceof Launch.Failed) {
            restarting.put(lastPid, child);
            GenServer.cast(self, self.pid(), new Retry(lastPid));
        }
        return Result.noReply(this);
    }

    void stop() throws InterruptedException {
        var terminations = new Terminations(self);
        running.forEach((pid, child) -> terminations.begin(pid, child.shutdown()));
        terminations.await();
    }
}
