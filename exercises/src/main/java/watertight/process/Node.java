package watertight.process;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One running system of processes, as one BEAM instance is. Nodes share nothing: two in one JVM do not see each other.
 * All methods may be called from any thread, a process's or not.
 */
public final class Node implements Caller, AutoCloseable {

    private static final Logger CRASHES = System.getLogger("watertight.process");

    private final ThreadFactory threads;
    private final InstantSource clock;
    private final Timers timers;
    private final Names names = new Names();
    private final Links links = new Links();
    private final Monitors monitors = new Monitors();
    private final Belongings belongings = new Belongings();
    private final Map<Class<?>, Object> parts = new ConcurrentHashMap<>();
    private final Set<Pid> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong spawned = new AtomicLong();
    /** Where signals come from that no process sent. */
    private final Pid outside = new Process(this, 0).pid();

    private volatile boolean closed;
    private Consumer<Trace> tracer;

    /** A node on virtual threads, with a clock that never jumps. */
    public Node() {
        this(Thread.ofVirtual().factory(), ForkJoinPool.commonPool(), steadyClock());
    }

    /**
     * A node on given threads and time.
     *
     * @param threads makes the thread of each process
     * @param timers sends what is to be sent later; the node does not shut it down
     * @param clock tells the time that deadlines are measured by
     */
    public Node(ThreadFactory threads, ScheduledExecutorService timers, InstantSource clock) {
        this.threads = threads;
        this.timers = new Timers(timers);
        this.clock = clock;
    }

    /**
     * Starts a process and returns its pid at once.
     *
     * @throws IllegalStateException if the node is closed
     */
    public Pid spawn(Body body) {
        Process process = create();
        process.start(body);
        return process.pid();
    }

    /** A process that is known to the node but does not run yet, so that it can be linked or watched before it does. */
    Process create() {
        if (closed) {
            throw new IllegalStateException("This node is closed: no process can be spawned on it.");
        }
        return new Process(this, spawned.incrementAndGet());
    }

    /** The process is about to run: from now on it is in the list, unless it has been ended already. */
    void begin(Process process) {
        running.add(process.pid());
        if (closed) {
            process.end(ExitReason.KILLED);
        }
        if (!process.isAlive()) {
            running.remove(process.pid());
        }
    }

    /**
     * Sends a message. Never blocks.
     *
     * @throws NoProcessException if the destination is a name that nobody holds; a pid never fails
     */
    public void send(Destination to, Object message) {
        holder(to)
                .orElseThrow(() -> new NoProcessException("Nobody is registered as '" + to + "'."))
                .send(message);
    }

    /**
     * Sends a message when {@code delay} has passed. A name is looked up then, and if nobody holds it the message is
     * dropped.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    public Timer sendAfter(Destination to, Object message, Duration delay) {
        Objects.requireNonNull(message, "A message can't be null.");
        return timers.after(delay, () -> holder(to).ifPresent(pid -> pid.send(message)));
    }

    /**
     * Sends an exit signal from outside: what a process does with it, see {@link Self#exit(Pid, ExitReason)}. Nothing
     * happens if the process has ended.
     */
    public void exit(Pid pid, ExitReason reason) {
        local(pid).signal(new Exit(outside, reason));
    }

    /** Ends a process, whether it traps exits or not; everyone is told {@link ExitReason#KILLED}. */
    public void kill(Pid pid) {
        local(pid).signals().kill();
    }

    /**
     * Gives a process a name. The name is free again when the process ends, before anybody is told of its end.
     *
     * @throws IllegalArgumentException if the name is taken, the process has a name already, or it has ended
     */
    public void register(Name name, Pid pid) {
        names.register(name, local(pid));
    }

    /**
     * Takes a name away from its holder.
     *
     * @throws IllegalArgumentException if nobody holds it
     */
    public void unregister(Name name) {
        names.unregister(name);
    }

    /** Who holds the name now. */
    public Optional<Pid> whereis(Name name) {
        return names.whereis(name).map(Process::pid);
    }

    /** Whom a destination stands for now: a pid for its process, alive or not; a name for whoever holds it. */
    public Optional<Pid> holder(Destination destination) {
        return switch (destination) {
            case Pid pid -> Optional.of(pid);
            case Name name -> whereis(name);
        };
    }

    /** This node: a plain thread that asks something of a process on it has no {@link Self}. */
    @Override
    public Node node() {
        return this;
    }

    @Override
    public <T> T asProcess(Work<T> work) throws InterruptedException {
        return create().lend(work);
    }

    /** The time by which deadlines and timers of this node go. It never runs backwards. */
    public Instant now() {
        return clock.instant();
    }

    /** All processes that run now, in no particular order. */
    public List<Pid> processes() {
        return List.copyOf(running);
    }

    /** What can be told of a process from outside, or empty if it has ended. */
    public Optional<ProcessInfo> info(Pid pid) {
        return Optional.of(local(pid)).filter(Process::isAlive).map(Process::info);
    }

    /**
     * Makes a process the owner of something: it is told when the process ends, before anybody else is.
     *
     * @return false if the process has ended already: then nothing is told
     */
    public boolean addBelonging(Pid owner, Belonging belonging) {
        local(owner).becomesOwner();
        return belongings.add(owner, belonging);
    }

    /**
     * Takes something away from its owner, which goes on without it.
     *
     * @return false if the process does not own it, or no longer: then it has been told of the end, or is about to be
     */
    public boolean removeBelonging(Pid owner, Belonging belonging) {
        return belongings.remove(owner, belonging);
    }

    /**
     * What another package keeps for this node: tables have names here, and no other node sees them.
     *
     * @param first makes it, when it is asked for the first time
     */
    public <T> T part(Class<T> type, Supplier<T> first) {
        if (!parts.containsKey(type)) {
            parts.putIfAbsent(type, first.get());
        }
        return type.cast(parts.get(type));
    }

    /** Tells {@code tracer} what happens from now on; set it before the first process is spawned. */
    public void trace(Consumer<Trace> tracer) {
        this.tracer = tracer;
    }

    /**
     * Ends everything: every process is killed, and none can be spawned any more. Their threads are interrupted; this
     * does not wait for them.
     */
    @Override
    public void close() {
        closed = true;
        running.forEach(pid -> pid.process().end(ExitReason.KILLED));
    }

    /**
     * The process behind a pid.
     *
     * @throws IllegalArgumentException if it is a process of another node
     */
    Process local(Pid pid) {
        if (pid.process().node() != this) {
            throw new IllegalArgumentException(
                    "Process " + pid + " runs on another node: all it can be given is messages.");
        }
        return pid.process();
    }

    /** The process has ended: nobody finds it here any more, by name or in the list. */
    void forget(Process process) {
        running.remove(process.pid());
        Name name = process.name();
        if (name != null) {
            names.release(name, process);
        }
    }

    Links links() {
        return links;
    }

    Monitors monitors() {
        return monitors;
    }

    Belongings belongings() {
        return belongings;
    }

    Thread newThread(Runnable task) {
        return threads.newThread(task);
    }

    Deadline deadline(Duration timeout) {
        return Deadline.after(timeout, clock);
    }

    boolean isTraced() {
        return tracer != null;
    }

    void trace(Trace event) {
        if (tracer != null) {
            tracer.accept(event);
        }
    }

    /** Reports a crash, once, where the system's log goes. */
    void report(Process process, ExitReason.Crash crash, Object lastMessage) {
        String name = process.name() == null ? "" : " (" + process.name() + ")";
        String last = lastMessage == null ? "It had received no message." : "Its last message: " + lastMessage;
        CRASHES.log(Level.ERROR, "Process " + process.pid() + name + " crashed. " + last, crash.cause());
    }

    private static InstantSource steadyClock() {
        Instant start = Instant.now();
        long origin = System.nanoTime();
        return () -> start.plusNanos(System.nanoTime() - origin);
    }
}
