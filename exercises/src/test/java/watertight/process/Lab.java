package watertight.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.grader.sim.Task;
import watertight.grader.sim.Verdict;

/** A node in a simulation. It notes what happens, for the test and for the timeline. */
public final class Lab {

    /** Tests let processes crash and supervisors give up on purpose: that is not to fill the console. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("watertight.process"), Logger.getLogger("watertight.supervisor"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final Simulation sim;
    private final Node node;
    private final List<Trace> traces = new ArrayList<>();
    private final Map<Thread, Pid> processes = new HashMap<>();
    private final Map<Thread, String> actors = new HashMap<>();
    private final Map<Pid, ExitReason> ends = new LinkedHashMap<>();
    /** The processes that have to finish, with what they are in the test. */
    private final Map<Pid, String> roles = new LinkedHashMap<>();

    /** Those of them that have. */
    private final Set<Pid> finished = new HashSet<>();

    private Throwable crash;

    /** A crash that the test wants. Any other is a fault. */
    public static final class Boom extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Boom() {
            super("boom");
        }
    }

    public Lab(Simulation sim) {
        this.sim = sim;
        this.node = new Node(sim.threads(), sim.timers(), sim.clock());
        node.trace(this::note);
    }

    /** A node on real threads, outside any simulation. */
    public static Node realNode() {
        return new Node();
    }

    public Node node() {
        return node;
    }

    /** Starts an actor, which is not a process and has to finish. */
    public void start(String name, Task body) {
        sim.start(name, () -> {
            actors.put(Thread.currentThread(), name);
            body.run();
        });
    }

    /** Starts a process in the role of an actor: it has to finish. */
    public void process(String name, Body body) {
        start(name, () -> {
            Pid pid = node.spawn(self -> {
                body.run(self);
                finished.add(self.pid());
            });
            roles.put(pid, name);
        });
    }

    /** Spawns a process that waits until it is ended from outside. It needs no mailbox for that. */
    public Pid idle() {
        return node.spawn(self -> forever());
    }

    /** Waits for nothing. */
    public static void forever() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** Waits until nobody else can do anything but wait: virtual time moves only then. */
    public static void settle() throws InterruptedException {
        Simulation.pass(Duration.ofMillis(1));
    }

    /** Plays a scenario of one actor to its end. */
    public void play(Task scenario) {
        start("the test", scenario);
        run();
    }

    /** Runs the simulation to its end. What a process crashed of, unless it was {@link Boom}, is thrown here. */
    public void run() {
        try {
            sim.run();
        } catch (Verdict verdict) {
            failIfCrashed();
            throw verdict;
        }
        failIfCrashed();
        roles.forEach((pid, role) -> {
            if (!finished.contains(pid)) {
                throw Expect.never(unfinished(pid, role));
            }
        });
    }

    private String unfinished(Pid pid, String role) {
        String who = "The " + role + ", " + pid + ",";
        if (!pid.isAlive()) {
            return who + " ended before it was done: " + reasonOf(pid) + ".";
        }
        String where = sim.waiting().stream()
                .filter(waiting -> waiting.who().equals(pid.toString()))
                .map(waiting -> " in " + waiting.where())
                .findFirst()
                .orElse("");
        return who + " waits for ever" + where + ": nobody is left who could wake it.";
    }

    private void failIfCrashed() {
        switch (crash) {
            case null -> {}
            case Error error -> throw error;
            default -> throw new IllegalStateException("A process crashed.", crash);
        }
    }

    /** Everything that happened on the node, in order. */
    public List<Trace> traces() {
        return traces;
    }

    /** Why a process ended; null if it did not. */
    public ExitReason reasonOf(Pid pid) {
        return ends.get(pid);
    }

    /** Every process that ended, with its reason. */
    public Map<Pid, ExitReason> ends() {
        return ends;
    }

    /** How many processes were spawned. */
    public int spawned() {
        return (int) traces.stream().filter(Trace.Started.class::isInstance).count();
    }

    /** The process whose thread calls this; null if it is no process's. */
    public Pid here() {
        return processes.get(Thread.currentThread());
    }

    /** As many things as {@code size}, each drawn. */
    public static <T> List<T> several(int size, Supplier<T> each) {
        List<T> drawn = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            drawn.add(each.get());
        }
        return drawn;
    }

    /** The simple name of what was thrown, or "nothing". */
    public static String thrownBy(Runnable action) {
        try {
            action.run();
            return "nothing";
        } catch (RuntimeException thrown) {
            return thrown.getClass().getSimpleName();
        }
    }

    /** Does each of these things twice, one after the other, each on a thread of its own that then ends. */
    public static void oneByOne(Simulation sim, List<Runnable> uses) {
        for (int use = 0; use < 2 * uses.size(); use++) {
            Runnable next = uses.get(use % uses.size());
            sim.start("user " + (use + 1), next::run);
            sim.run();
        }
    }

    private void note(Trace trace) {
        traces.add(trace);
        switch (trace) {
            case Trace.Started(Pid pid) -> began(pid);
            case Trace.Sent(Pid to, Object message) -> sim.sent(who(), to.toString(), String.valueOf(message));
            case Trace.Received(Pid by, Object message) -> sim.received(by.toString(), String.valueOf(message));
            case Trace.Linked(Pid one, Pid other) -> sim.linked(one.toString(), other.toString());
            case Trace.Monitored(Pid watcher, Pid watched) -> sim.monitored(watcher.toString(), watched.toString());
            case Trace.Crashed(Pid pid, Throwable cause) -> crashed(pid, cause);
            case Trace.Ended(Pid pid, ExitReason reason) -> ended(pid, reason);
        }
    }

    private void began(Pid pid) {
        processes.put(Thread.currentThread(), pid);
        sim.label(pid.toString());
        sim.started(pid.toString());
    }

    private void crashed(Pid pid, Throwable cause) {
        sim.note(pid.toString(), "crashes: " + cause.getClass().getSimpleName());
        if (crash == null && !(cause instanceof Boom)) {
            crash = cause;
        }
    }

    private void ended(Pid pid, ExitReason reason) {
        ends.put(pid, reason);
        sim.ended(pid.toString(), reason.toString());
    }

    private String who() {
        Pid pid = here();
        return pid != null ? pid.toString() : actors.getOrDefault(Thread.currentThread(), "timer");
    }
}
