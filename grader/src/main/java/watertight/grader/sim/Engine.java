package watertight.grader.sim;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import watertight.grader.agent.Ended;
import watertight.grader.agent.Simulated;

/**
 * The heart of one simulation: runs what can run, in an order drawn from the seed, and moves time when nothing can.
 *
 * <p>Its state belongs to the carrier while that drives, and to the owner (the test's thread) in between.
 */
final class Engine {

    private static final long REAL_SECOND = 1_000_000_000L;

    private final Dice dice;
    private final Driver driver = Driver.take();
    private final Thread owner = Thread.currentThread();
    private final Timers timers = new Timers();
    private final Roster roster = new Roster();
    private final ReadyThreads ready = new ReadyThreads();
    private final Hooking hooks;
    private volatile Throwable outcome;
    private volatile long steps;
    private volatile boolean over;
    private VirtualMachineError exhaustion;
    private Thread exhausted;
    private boolean closed;
    private boolean helpedFromOutside;
    private long budget = 100_000;
    private Duration patience = Duration.ofSeconds(60);

    Engine(long seed, Simulation simulation) {
        dice = new Dice(seed);
        hooks = new Hooking(this, simulation);
        driver.serve(this);
    }

    Simulated hooks() {
        return hooks;
    }

    Timers timers() {
        return timers;
    }

    Roster roster() {
        return roster;
    }

    ReadyThreads ready() {
        return ready;
    }

    Dice dice() {
        return dice;
    }

    long steps() {
        return steps;
    }

    boolean isOver() {
        return over;
    }

    boolean isOwner(Thread thread) {
        return thread == owner;
    }

    List<Uncaught> uncaught() {
        return hooks.uncaught();
    }

    ThreadFactory threads() {
        return task -> VirtualThreads.on(driver.scheduler()).unstarted(() -> {
            if (!over) {
                task.run();
            }
        });
    }

    void budget(long steps) {
        budget = steps;
    }

    void patience(Duration realTime) {
        patience = realTime;
    }

    /** Starts a thread that need not finish. */
    void start(String name, Runnable body) {
        Thread thread = threads().newThread(body);
        thread.setName(name);
        thread.start();
    }

    /** Starts a thread that has to finish. */
    void startActor(String name, Task body) {
        Thread thread = threads().newThread(() -> play(body));
        thread.setName(name);
        roster.add(thread, true);
        thread.start();
    }

    private void play(Task body) {
        Roster.Member self = roster.of(Thread.currentThread());
        try {
            body.run();
        } catch (Throwable thrown) {
            hooks.passing(thrown);
            if (!over) {
                fail(thrown instanceof AssertionError ? thrown : new Threw(self.name, thrown));
            }
        } finally {
            self.finished = true;
        }
    }

    /** Names the current thread. */
    void label(String name) {
        Roster.Member member = roster.of(Thread.currentThread());
        if (member != null) {
            member.name = name;
        }
    }

    /** A thread of the simulation can run, says any thread. */
    void runnable(Runnable continuation) {
        Thread current = Thread.currentThread();
        if (current.isVirtual()
                ? watertight.grader.agent.Current.simulated() == hooks
                : current == driver || current == owner) {
            ready.add(continuation);
        } else {
            ready.addFromOutside(continuation);
            helpedFromOutside = true;
            LockSupport.unpark(driver);
        }
    }

    /** Ends the simulation with {@code why}, if it is not over yet. */
    void fail(Throwable why) {
        if (outcome == null) {
            outcome = why;
        }
        over = true;
    }

    /** The current thread has no stack or memory left, so this only notes it: the verdict is found later. */
    void exhausted(VirtualMachineError error) {
        exhaustion = error;
        exhausted = Thread.currentThread();
        over = true;
    }

    /** Runs on the owner's thread until nothing is due by {@code limit}; throws what the simulation failed of. */
    void run(long limit) {
        if (closed) {
            throw new IllegalStateException("This simulation is closed.");
        }
        if (!over) {
            perform(() -> drive(limit));
        }
        switch (outcome) {
            case null -> {}
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException("The simulation itself failed.", other);
        }
    }

    /** Ends all threads. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        over = true;
        boolean needed = !roster.alive().isEmpty() && !driver.isLost();
        if (needed) {
            perform(this::unwind);
        }
        boolean clean = roster.alive().isEmpty();
        driver.release(clean);
        if (clean) {
            roster.clear();
        }
    }

    private void perform(Runnable work) {
        if (!driver.perform(work, patience, () -> steps)) {
            fail(Verdicts.hung(roster, patience));
        }
    }

    private void drive(long limit) {
        try {
            while (!over && (step() || helpArrives() || timers.fireNext(limit))) {
                if (steps > budget) {
                    fail(Verdicts.busy(roster, steps));
                }
            }
            if (!over) {
                rest(limit);
            }
            if (over) {
                unwind();
            }
            if (exhaustion != null) {
                fail(Verdicts.exhausted(roster, exhausted, exhaustion));
            }
        } catch (OutOfMemoryError e) {
            fail(new OutOfMemory("the simulation", Place.UNKNOWN));
        } catch (Throwable e) {
            fail(e);
        }
    }

    private boolean step() {
        Runnable next = ready.draw(dice);
        if (next == null) {
            return false;
        }
        steps++;
        next.run();
        return true;
    }

    private void rest(long limit) {
        if (limit != Long.MAX_VALUE) {
            timers.advanceTo(limit);
        }
        if (timers.pending() == 0
                && limit == Long.MAX_VALUE
                && !roster.unfinished().isEmpty()) {
            fail(Verdicts.deadlock(roster));
        }
    }

    /** A monitor of the JVM is handed on by a thread of the JVM: worth a second of real time before time may jump. */
    private boolean helpArrives() {
        boolean stuck = helpedFromOutside
                && timers.pending() == 0
                && !roster.unfinished().isEmpty();
        if (!stuck && !roster.anyBlocked()) {
            return false;
        }
        long begin = System.nanoTime();
        while (!ready.outsideArrived() && System.nanoTime() - begin < REAL_SECOND) {
            LockSupport.parkNanos(this, REAL_SECOND);
        }
        return ready.outsideArrived();
    }

    /** Wakes every thread and lets it run to its end: each hook on its way throws {@link Ended}. */
    private void unwind() {
        timers.stop();
        List<Roster.Member> alive = roster.alive();
        alive.forEach(member -> member.thread.interrupt());
        long rounds = 1_000 + 100L * alive.size();
        for (long i = 0; i < rounds && step(); i++) {}
    }
}
