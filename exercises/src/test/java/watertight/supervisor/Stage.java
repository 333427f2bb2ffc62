package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.genserver.StartResult;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Event;
import watertight.supervisor.model.Scenario;
import watertight.supervisor.model.Snapshot;
import watertight.supervisor.model.Step;
import watertight.supervisor.model.Tree;

/**
 * Plays a scenario on the code under test, in a simulation, and notes what comes of it: what a worker or a supervisor
 * notices of itself, and what the supervisors say of their children.
 */
public final class Stage {

    /** No restart is ever forgotten. */
    private static final Duration WITHIN = Duration.ofHours(1);

    private final Lab lab;
    private final Scenario scenario;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> starts = new HashMap<>();
    /** The process that a worker has had last. */
    private final Map<String, Pid> workers = new HashMap<>();
    /** The supervisors whose end has not been noted, in the order of their start. */
    private final Map<Pid, String> supervisors = new LinkedHashMap<>();

    private List<Event> events = new ArrayList<>();

    public Stage(Simulation sim, Scenario scenario) {
        this.lab = new Lab(sim);
        this.scenario = scenario;
    }

    /** Plays it to its end. */
    public List<Entry> play() {
        lab.process("process that started the tree", this::play);
        lab.run();
        return entries;
    }

    /** What has come of it so far; of the step that is not done yet, what has happened. */
    List<Entry> soFar() {
        var all = new ArrayList<>(entries);
        all.add(new Entry("", List.copyOf(events), Optional.empty()));
        return all;
    }

    private void play(Self self) throws InterruptedException {
        self.trapExits(true);
        StartResult started = Supervisor.startLink(self, supervisor(scenario.root()));
        Optional<Pid> root = started instanceof StartResult.Started(Pid pid) ? Optional.of(pid) : Optional.empty();
        finishEntry("", self, root);
        for (Step step : scenario.steps()) {
            finishEntry(root.filter(Pid::isAlive).isPresent() ? does(step, self, root.get()) : gone(step), self, root);
        }
    }

    private String does(Step step, Self self, Pid root) throws InterruptedException {
        return switch (step) {
            case Step.Exit exit -> ends(exit);
            case Step.Terminate(String child) -> Supervisor.terminateChild(self, root, child) ? "ok" : "not_found";
            case Step.RestartChild(String child) -> word(Supervisor.restartChild(self, root, child));
            case Step.Delete(String child) -> word(Supervisor.deleteChild(self, root, child));
            case Step.Stop() -> stops(self, root);
        };
    }

    private static String gone(Step step) {
        return step instanceof Step.Stop ? "" : "gone";
    }

    private String ends(Step.Exit exit) {
        Pid worker = workers.get(exit.child());
        if (worker == null || !worker.isAlive()) {
            return "gone";
        }
        if (exit.reason().equals("kill")) {
            lab.node().kill(worker);
        } else {
            GenServer.cast(lab.node(), worker, StagedWorker.reason(exit.reason()));
        }
        return "running";
    }

    private static String stops(Self self, Pid root) throws InterruptedException {
        try {
            Supervisor.stop(self, root);
        } catch (ServerEndedException otherReason) {
            // The event of its end tells which.
        }
        return "";
    }

    private static String word(RestartChildResult result) {
        return switch (result) {
            case RestartChildResult.Started _ -> "started";
            case RestartChildResult.Ignored() -> "ignored";
            case RestartChildResult.Running() -> "running";
            case RestartChildResult.Restarting() -> "restarting";
            case RestartChildResult.NotFound() -> "not_found";
            case RestartChildResult.Failed _ -> "failed";
        };
    }

    private static String word(DeleteChildResult result) {
        return switch (result) {
            case DELETED -> "ok";
            case RUNNING -> "running";
            case RESTARTING -> "restarting";
            case NOT_FOUND -> "not_found";
        };
    }

    /** Waits until the tree is at rest, and adds what has happened by then. */
    private void finishEntry(String result, Self self, Optional<Pid> root) throws InterruptedException {
        Lab.settle();
        Optional<List<Snapshot>> after =
                root.filter(Pid::isAlive).isPresent() ? Optional.of(snapshot(self, root.get())) : Optional.empty();
        noteEnds();
        entries.add(new Entry(result, List.copyOf(events), after));
        events = new ArrayList<>();
    }

    private List<Snapshot> snapshot(Self self, Pid supervisor) throws InterruptedException {
        var children = new ArrayList<Snapshot>();
        for (ChildInfo child : Supervisor.whichChildren(self, supervisor).reversed()) {
            Optional<Pid> pid = child.pid();
            if (pid.isPresent() && !pid.get().isAlive()) {
                throw Expect.never("whichChildren says that " + child.id() + " runs, as a process that has ended.");
            }
            boolean nests = pid.isPresent() && child.type() == ChildType.SUPERVISOR;
            children.add(new Snapshot(child.id(), pid.isPresent(), nests ? snapshot(self, pid.get()) : List.of()));
        }
        return children;
    }

    // The tree, as the code under test is given it.

    private Supervisor supervisor(Tree.Inner inner) {
        List<ChildSpec> children = inner.children().stream().map(this::child).toList();
        var intensity = new Intensity(inner.maxRestarts(), WITHIN);
        return () -> {
            note(new Event.Start(inner.id()));
            supervisors.put(lab.here(), inner.id());
            return SupervisorSpec.of(inner.strategy(), children).with(intensity);
        };
    }

    private ChildSpec child(Tree tree) {
        ChildSpec spec = switch (tree) {
            case Tree.Worker worker ->
                ChildSpec.worker(worker.id(), parent -> GenServer.startLink(parent, new StagedWorker(worker, this)));
            case Tree.Inner inner -> ChildSpec.supervisor(inner.id(), supervisor(inner));
        };
        return spec.with(tree.restart());
    }

    /** A worker starts, as this process. Returns how many times it has by now. */
    int starts(String worker, Pid pid) {
        workers.put(worker, pid);
        return starts.merge(worker, 1, Integer::sum);
    }

    /** Notes an event. Supervisors that have ended by now did so before it. */
    void note(Event event) {
        noteEnds();
        events.add(event);
    }

    private void noteEnds() {
        lab.ends().forEach((pid, reason) -> {
            String id = supervisors.remove(pid);
            if (id != null) {
                events.add(new Event.End(id, text(reason)));
            }
        });
    }

    /** A reason as the model has it. */
    static String text(ExitReason reason) {
        return switch (reason) {
            case ExitReason.Shutdown(FailedToStart failed) -> "shutdown:failed_to_start_child:" + failed.id();
            case ExitReason.Shutdown(Object detail) when detail != null -> "shutdown:" + detail;
            case ExitReason.Crash(Lab.Boom _) -> "boom";
            default -> reason.toString();
        };
    }
}
