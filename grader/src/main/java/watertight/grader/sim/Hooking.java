package watertight.grader.sim;

import java.util.ArrayList;
import java.util.List;
import watertight.grader.agent.CourseCall;
import watertight.grader.agent.Ended;
import watertight.grader.agent.Simulated;

/** What the threads of a simulation meet on their way, woven in by the agent. */
final class Hooking implements Simulated {

    private static final long EPOCH_MILLIS =
            java.time.Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    /** Not zero: the JDK takes a zero for "not set". */
    private static final long EPOCH_NANOS = 1_000_000_000;

    private static final long LOOP_BUDGET = 10_000_000;
    /** How many points one thread may pass while no other can run: rounds of a loop that calls much take long. */
    private static final long POINTS_ALONE = 20_000_000;

    private static final int DEPTH_CHECK = 512;
    private static final int DEEPEST = 10_000;
    private static final int YIELD_ROUNDS = 64;
    /** How often a point lets another thread go on, in percent. Some races want many switches, some only one. */
    private static final int[] SWITCHING = {10, 30, 60, 100};

    private final Engine engine;
    private final Simulation simulation;
    private final Monitors monitors = new Monitors();
    private final List<Uncaught> uncaught = new ArrayList<>();
    private final int switching;
    private long switchableRounds;
    private long rounds;
    private long points;
    /** How many there were when the thread that runs now was given its turn, or soon after. */
    private long pointsBefore;

    private long lastStep;
    private int hashes;
    /** How many classes are being initialized, one within the other. */
    private int initializing;

    Hooking(Engine engine, Simulation simulation) {
        this.engine = engine;
        this.simulation = simulation;
        switching = SWITCHING[engine.dice().below(SWITCHING.length)];
    }

    Simulation simulation() {
        return simulation;
    }

    List<Uncaught> uncaught() {
        return List.copyOf(uncaught);
    }

    @Override
    public long nanoTime() {
        return EPOCH_NANOS + engine.timers().now();
    }

    @Override
    public long currentTimeMillis() {
        return EPOCH_MILLIS + engine.timers().now() / 1_000_000;
    }

    @Override
    public long random() {
        return engine.dice().next();
    }

    @Override
    public int hash() {
        return ++hashes;
    }

    @Override
    public void initializing(boolean begins) {
        initializing += begins ? 1 : -1;
    }

    @Override
    public void point() {
        if (initializing > 0) {
            return;
        }
        if (++points % DEPTH_CHECK == 0 && !engine.isOver() && isDeep()) {
            fail(new OutOfStack(name(), here(), null));
        }
        if (!engine.isOver() && !engine.ready().isEmpty() && engine.dice().below(100) < switching) {
            Thread.yield();
        }
        if (engine.isOver()) {
            unwindOnce();
        }
    }

    @Override
    public void loop() {
        boolean simulated = !engine.isOwner(Thread.currentThread());
        if (simulated) {
            stopIfOver();
        }
        if (++rounds > LOOP_BUDGET || pointsAlone() > POINTS_ALONE) {
            fail(Livelock.ofLoop(rounds - 1, name(), here()));
        }
        if (simulated
                && initializing == 0
                && ++switchableRounds % YIELD_ROUNDS == 0
                && !engine.ready().isEmpty()) {
            Thread.yield();
        }
    }

    private long pointsAlone() {
        if (engine.steps() != lastStep) {
            lastStep = engine.steps();
            pointsBefore = points;
        }
        return points - pointsBefore;
    }

    @Override
    public void parked() {
        stopIfOver();
    }

    @Override
    public void starting(Thread thread) {
        engine.roster().add(thread, false);
    }

    @Override
    public void caught(Throwable thrown) {
        passing(thrown);
        stopIfOver();
    }

    @Override
    public void passing(Throwable thrown) {
        Throwable root = root(thrown);
        if (!engine.isOver() && (root instanceof StackOverflowError || root instanceof OutOfMemoryError)) {
            engine.exhausted((VirtualMachineError) root);
        }
    }

    @Override
    public boolean uncaught(Thread thread, Throwable thrown) {
        passing(thrown);
        if (thrown instanceof Ended || engine.isOver()) {
            return true;
        }
        uncaught.add(new Uncaught(engine.roster().of(thread).name, thrown));
        return thread.getUncaughtExceptionHandler() == thread.getThreadGroup();
    }

    @Override
    public void stub(String id) {
        fail(new StubReached(id));
    }

    @Override
    public void exit(CourseCall call) {
        fail(new ExitCalled(call.callee(), Place.of(call.from())));
    }

    @Override
    public void left(CourseCall call) {
        if (!engine.isOver()) {
            fail(new LeftSimulation(call.callee(), Place.of(call.from())));
        }
    }

    @Override
    public boolean enter(Object monitor) {
        point();
        monitors.enter(monitor);
        return true;
    }

    @Override
    public boolean exit(Object monitor) {
        monitors.exit(monitor);
        return true;
    }

    @Override
    public void await(Object monitor, long nanos) throws InterruptedException {
        monitors.await(monitor, nanos);
    }

    @Override
    public void signal(Object monitor, boolean all) {
        monitors.signal(monitor, all);
    }

    /** On the owner's thread the verdict itself is thrown: nobody else would throw it. */
    private void fail(Verdict verdict) {
        engine.fail(verdict);
        if (engine.isOwner(Thread.currentThread())) {
            throw verdict;
        }
        throw Ended.NOW;
    }

    private void stopIfOver() {
        if (engine.isOver()) {
            throw Ended.NOW;
        }
    }

    /** Once, so that {@code finally} can still unlock what is locked. */
    private void unwindOnce() {
        Roster.Member member = engine.roster().of(Thread.currentThread());
        if (member != null && !member.unwinding) {
            member.unwinding = true;
            throw Ended.NOW;
        }
    }

    private String name() {
        if (engine.isOwner(Thread.currentThread())) {
            return "the test";
        }
        Roster.Member member = engine.roster().of(Thread.currentThread());
        return member == null ? "a thread" : member.name;
    }

    /** A thread that yields has its stack moved to the heap, and could call deeper than any stack would hold. */
    private static boolean isDeep() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(DEEPEST).findFirst().isPresent());
    }

    private static Place here() {
        return Place.in(Thread.currentThread().getStackTrace());
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
