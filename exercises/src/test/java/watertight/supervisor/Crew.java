package watertight.supervisor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import watertight.genserver.GenServer;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** The workers of a test, by their ids. It notes what they do, in order, and makes them end. */
final class Crew {

    /** Supervisors give up on purpose: that is not to fill the console. */
    private static final Logger GIVING_UP = Logger.getLogger("watertight.supervisor");

    static {
        GIVING_UP.setLevel(Level.OFF);
    }

    private final Simulation sim;
    private final Lab lab;
    private final List<String> news = new ArrayList<>();
    /** The processes that each of them has been, the last one last. */
    private final Map<String, List<Pid>> processes = new HashMap<>();

    Crew(Simulation sim, Lab lab) {
        this.sim = sim;
        this.lab = lab;
    }

    /** A worker that traps exits, and starts and stops at once. */
    Worker worker(String id) {
        return new Worker(id, this);
    }

    /** Such workers, as children: permanent ones. */
    List<ChildSpec> specs(String... ids) {
        return Arrays.stream(ids).map(id -> worker(id).spec()).toList();
    }

    /** Starts a supervisor that nobody is linked to. */
    Pid supervise(SupervisorSpec spec) throws InterruptedException {
        return Supervisor.start(lab.node(), () -> spec).orElseThrow();
    }

    /** What happened to the workers since this was asked last: "a starts", "a terminates: shutdown" and so on. */
    List<String> news() {
        var since = List.copyOf(news);
        news.clear();
        return since;
    }

    /** Forgets what happened. */
    void skipNews() {
        news.clear();
    }

    /** The same things, said of each of these workers, in their order. */
    static List<String> each(List<String> ids, String... things) {
        return ids.stream()
                .flatMap(id -> Arrays.stream(things).map(thing -> id + " " + thing))
                .toList();
    }

    /** A worker as its supervisor lists it, if it runs. */
    ChildInfo running(String id) {
        return new ChildInfo(id, new ChildState.Running(pid(id)), ChildType.WORKER);
    }

    /** A worker as its supervisor lists it, if it does not run. */
    static ChildInfo stopped(String id) {
        return new ChildInfo(id, ChildState.STOPPED, ChildType.WORKER);
    }

    /** How often a worker has begun to start. */
    int starts(String id) {
        return processes.getOrDefault(id, List.of()).size();
    }

    /** The process that a worker is now, or was last. */
    Pid pid(String id) {
        return processes.get(id).getLast();
    }

    /** The processes that these workers are now, or were last. */
    List<Pid> pids(String... ids) {
        return Arrays.stream(ids).map(this::pid).toList();
    }

    /** These workers crash, one after the other, and all that comes of it happens. */
    void crash(String... ids) throws InterruptedException {
        for (String id : ids) {
            GenServer.cast(lab.node(), pid(id), new Worker.Crash());
        }
        Lab.settle();
    }

    /** A worker ends by itself, and all that comes of it happens. */
    void end(String id, ExitReason reason) throws InterruptedException {
        GenServer.cast(lab.node(), pid(id), new Worker.End(reason));
        Lab.settle();
    }

    /** A worker is killed from outside, and all that comes of it happens. */
    void kill(String id) throws InterruptedException {
        lab.node().kill(pid(id));
        Lab.settle();
    }

    /** A worker begins to start. */
    void begins(String id, Pid pid) {
        processes.computeIfAbsent(id, _ -> new ArrayList<>()).add(pid);
        note(id, "starts");
    }

    /** Something happens to a worker. */
    void note(String id, String what) {
        news.add(id + " " + what);
        sim.note(pid(id).toString(), id + " " + what);
    }
}
