package watertight.grader.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import watertight.grader.agent.Agent;
import watertight.grader.agent.Current;

/**
 * One scenario under one schedule. It belongs to the thread that makes it: that thread starts actors, runs the
 * simulation, looks at what came of it, and closes it.
 *
 * <p>Virtual time begins at 2000-01-01T00:00:00Z and moves only when nothing can run.
 */
public final class Simulation implements AutoCloseable {

    private static final Instant BEGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final ThreadLocal<Simulation> OPEN = new ThreadLocal<>();

    private final Draws draws;
    private final long scheduleSeed;
    private final Engine engine;
    private final Timeline timeline = new Timeline();
    private final ScheduledExecutorService timers;
    private String picture;

    /**
     * Opens a simulation, and closes the one that this thread left open.
     *
     * @param draws        the scenario
     * @param scheduleSeed decides which thread runs when
     * @throws IllegalStateException with the sentence of {@link #available()}, if this JVM can't simulate
     */
    public Simulation(Draws draws, long scheduleSeed) {
        available().ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        Agent.weaveJdk();
        Simulation left = OPEN.get();
        if (left != null) {
            left.close();
        }
        this.draws = draws;
        this.scheduleSeed = scheduleSeed;
        engine = new Engine(scheduleSeed, this);
        timers = new SimulatedTimers(engine);
        OPEN.set(this);
        Current.own(engine.hooks());
    }

    /** What keeps this JVM from simulating, and what to do about it: one sentence. Empty if nothing does. */
    public static Optional<String> available() {
        return VirtualThreads.problem();
    }

    /** The simulation of the simulated thread that calls this, or null. */
    public static Simulation current() {
        return Current.simulated() instanceof Hooking hooks ? hooks.simulation() : null;
    }

    /**
     * Lets virtual time pass for the simulated thread that calls this, while others go on. No real time passes.
     *
     * @throws IllegalStateException if the calling thread is not simulated: it would sleep
     */
    public static void pass(Duration time) throws InterruptedException {
        if (current() == null) {
            throw new IllegalStateException("Only in a simulation does time pass at once: this thread would sleep.");
        }
        Thread.sleep(time);
    }

    /** Lets so many milliseconds of virtual time pass: see {@link #pass(Duration)}. */
    public static void pass(long millis) throws InterruptedException {
        pass(Duration.ofMillis(millis));
    }

    // The scenario.

    /** The numbers that decide the scenario. */
    public Draws draws() {
        return draws;
    }

    /** The number that decides which thread runs when. */
    public long scheduleSeed() {
        return scheduleSeed;
    }

    /** Draws a number, both ends included; smaller draws give smaller numbers. */
    public int between(int low, int high) {
        if (low > high) {
            throw new IllegalArgumentException("There is no number between " + low + " and " + high + ".");
        }
        return (int) (low + draws.next((long) high - low + 1));
    }

    /** Draws one of {@code choices}; smaller draws give earlier ones. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** Draws yes or no, even odds; no when the draws are used up. */
    public boolean chance() {
        return between(0, 1) == 1;
    }

    /**
     * Draws things, none or up to so many; fewer when the draws are used up. A failing scenario is made simpler by
     * leaving out one of them as a whole, and by putting one that is drawn within another in the other's place.
     */
    public <T> List<T> upTo(int most, Supplier<T> each) {
        var things = new ArrayList<T>();
        int begin = draws.used();
        while (between(0, things.size() < most ? 7 : 0) > 0) {
            things.add(each.get());
            draws.partSince(begin);
            begin = draws.used();
        }
        return things;
    }

    // What the code under test runs on.

    /** Makes simulated threads. They need not finish. */
    public ThreadFactory threads() {
        return engine.threads();
    }

    /** Timers in virtual time; what they run, they run on simulated threads. */
    public ScheduledExecutorService timers() {
        return timers;
    }

    /** Virtual time as instants. */
    public InstantSource clock() {
        return () -> BEGIN.plus(now());
    }

    // The run.

    /** Starts an actor of the test: a simulated thread that has to finish. It runs when the simulation is run. */
    public void start(String name, Task body) {
        engine.startActor(Objects.requireNonNull(name), Objects.requireNonNull(body));
    }

    /**
     * Runs until nothing can run and no timer is pending.
     *
     * @throws Verdict        if the simulation can't go on, or an actor has not finished
     * @throws AssertionError if an actor threw it
     */
    public void run() {
        engine.run(Long.MAX_VALUE);
    }

    /**
     * Runs until {@code time} has passed; later timers stay pending. Actors need not have finished.
     *
     * @throws Verdict        if the simulation can't go on
     * @throws AssertionError if an actor threw it
     */
    public void runFor(Duration time) {
        engine.run(Math.addExact(engine.timers().now(), time.toNanos()));
    }

    /** Sets how many steps the simulation may take before it counts as a livelock: 100,000 unless told otherwise. */
    public Simulation withBudget(long steps) {
        engine.budget(steps);
        return this;
    }

    /** Sets how long, in real time, one step may take before the simulation counts as hung: 60 seconds at first. */
    public Simulation withPatience(Duration patience) {
        engine.patience(patience);
        return this;
    }

    /** Ends every thread of this simulation. What they still do on their way goes unheard. */
    @Override
    public void close() {
        engine.close();
        if (OPEN.get() == this) {
            OPEN.remove();
            Current.own(null);
        }
    }

    // What came of it.

    /** Virtual time since the beginning. */
    public Duration now() {
        return Duration.ofNanos(engine.timers().now());
    }

    /** How many times a thread was given the processor. */
    public long steps() {
        return engine.steps();
    }

    /** The threads that are alive and wait in the course's code, in the order they were started. */
    public List<Waiting> waiting() {
        return Verdicts.waiting(engine.roster());
    }

    /** How many simulated threads have been started and have not ended. */
    public int threadsAlive() {
        return engine.roster().alive().size();
    }

    /** How many timers are pending, those of timed waits included. */
    public int timersPending() {
        return engine.timers().pending();
    }

    /** The threads, other than actors, that died of an exception nobody caught. */
    public List<Uncaught> uncaught() {
        return engine.uncaught();
    }

    // The story, for whoever reads a failure.

    /** Names the current simulated thread in reports. */
    public void label(String name) {
        engine.label(name);
    }

    /** Records that {@code from} sent {@code message} to {@code to}. */
    public void sent(String from, String to, String message) {
        timeline.add(new Event.Sent(now(), from, to, message));
    }

    /** Records that {@code who} received {@code message}. */
    public void received(String who, String message) {
        timeline.add(new Event.Received(now(), who, message));
    }

    /** Records a remark about {@code who}. */
    public void note(String who, String text) {
        timeline.add(new Event.Note(now(), who, text));
    }

    /** Records that {@code who} began. */
    public void started(String who) {
        timeline.add(new Event.Started(now(), who));
    }

    /** Records that {@code who} ended for {@code reason}. */
    public void ended(String who, String reason) {
        timeline.add(new Event.Ended(now(), who, reason));
    }

    /** Records that {@code one} and {@code other} are linked. */
    public void linked(String one, String other) {
        timeline.add(new Event.Linked(now(), one, other));
    }

    /** Records that {@code watcher} monitors {@code watched}. */
    public void monitored(String watcher, String watched) {
        timeline.add(new Event.Monitored(now(), watcher, watched));
    }

    /** Records that {@code supervisor} starts {@code child}, for the first time or again. */
    public void supervised(String supervisor, String child) {
        timeline.add(new Event.Supervised(now(), supervisor, child));
    }

    /** Shows this in place of the timeline, if the test fails. */
    public void depict(String drawing) {
        picture = drawing;
    }

    /** What is shown of a failure: what the test has depicted, or else the timeline. */
    public String picture() {
        return picture != null ? picture : timeline.text();
    }

    /** What was recorded. */
    public Timeline timeline() {
        return timeline;
    }
}
