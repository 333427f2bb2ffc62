package watertight.process;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One process: its mailbox, its links and monitors, and how it ends.
 *
 * <pre>
 *   spawn ──▶ running ──── its body returns or throws ────▶ ended
 *                └───── an exit signal or a kill ─────────▶ ended, and its thread is interrupted
 * </pre>
 *
 * <p>A process ends in the moment its reason is set, on whichever thread that happens: from then on it is dead to
 * everyone, even while its own thread still has to notice.
 */
final class Process {

    private final Node node;
    private final Pid pid;
    private final Mailbox mailbox = new Mailbox();
    private final SelectiveReceive inbox = new SelectiveReceive(mailbox);
    private final ExitSignals signals = new ExitSignals(this);
    private final AtomicReference<ExitReason> end = new AtomicReference<>();
    /** Whether it ever had a link, a monitor, or a belonging: most processes end without asking for them. */
    private volatile boolean linked;

    private volatile boolean monitored;
    private volatile boolean owner;
    /** Whether its thread has been interrupted since the end, if another ended it: it will not be any more. */
    private volatile boolean threadKnows;

    private volatile Name name;
    private volatile Thread thread;

    Process(Node node, long number) {
        this.node = node;
        this.pid = new Pid(number, this);
    }

    /** Begins to run the body on a thread of its own. */
    void start(Body body) {
        thread = node.newThread(() -> run(body));
        node.begin(this);
        thread.start();
        if (!isAlive()) {
            // Its end may have come before there was a thread to interrupt.
            thread.interrupt();
        }
    }

    /** Runs on the calling thread, for as long as the work takes. What the work throws is the caller's, and no crash. */
    <T> T lend(Caller.Work<T> work) throws InterruptedException {
        thread = Thread.currentThread();
        node.begin(this);
        node.trace(new Trace.Started(pid));
        try {
            return work.run(new Self(this));
        } finally {
            end(ExitReason.NORMAL);
            giveThreadBack();
        }
    }

    /** The thread goes on without this process: an interrupt that was meant for the process must not meet it later. */
    private void giveThreadBack() {
        while (!threadKnows) {
            Thread.yield();
        }
        if (!exitReason().isNormal()) {
            Thread.interrupted();
        }
    }

    private void run(Body body) {
        var self = new Self(this);
        node.trace(new Trace.Started(pid));
        try {
            body.run(self);
            end(ExitReason.NORMAL);
        } catch (Throwable thrown) {
            if (isAlive()) {
                fail(thrown, self);
            }
        }
    }

    private void fail(Throwable thrown, Self self) {
        if (!(thrown instanceof ProcessExit)) {
            node.trace(new Trace.Crashed(pid, thrown));
        }
        ExitReason reason = ExitReason.of(thrown);
        if (reason instanceof ExitReason.Crash crash) {
            node.report(this, crash, self.lastMessage());
        }
        end(reason);
    }

    /** An exit signal arrives: see {@link ExitSignals#isFatal}. */
    void signal(Exit signal) {
        if (signals.isFatal(signal)) {
            end(signal.reason());
        }
    }

    /** Ends this process, and all that fall with it. A loop, not a recursion: a chain of links may be long. */
    void end(ExitReason reason) {
        var falling = new ArrayDeque<Process>();
        falling.add(this);
        while (!falling.isEmpty()) {
            Process process = falling.remove();
            if (process.end.compareAndSet(null, reason)) {
                process.leave(reason);
                process.signalLinked(reason, falling);
                process.tellWatchers(reason);
            }
        }
    }

    /** The reason is set: frees the name and gives up what it owns, before anyone is told, and interrupts the thread. */
    private void leave(ExitReason reason) {
        node.forget(this);
        node.trace(new Trace.Ended(pid, reason));
        if (owner) {
            node.belongings().giveUp(pid);
        }
        if (thread != null && thread != Thread.currentThread()) {
            thread.interrupt();
        }
        threadKnows = true;
    }

    /** Sends the exit signal to all that are linked: those that it is fatal to fall next. */
    private void signalLinked(ExitReason reason, Queue<Process> falling) {
        if (!linked) {
            return;
        }
        var signal = new Exit(pid, reason);
        for (Pid other : node.links().breakAll(pid)) {
            if (other.process().signals.isFatal(signal)) {
                falling.add(other.process());
            }
        }
    }

    /** Tells the watchers, last of all: whoever is linked, too, has the exit signal by then. */
    private void tellWatchers(ExitReason reason) {
        if (!monitored) {
            return;
        }
        for (Monitor monitor : node.monitors().breakAll(pid)) {
            monitor.watcher().process().mailbox.put(new Down(monitor, monitor.target(), reason));
        }
    }

    boolean isAlive() {
        return end.get() == null;
    }

    /** Why it ended, or null while it runs. */
    ExitReason exitReason() {
        return end.get();
    }

    /** It is about to be linked: when it ends, there are links to break. */
    void becomesLinked() {
        linked = true;
    }

    /** It is about to watch or be watched: when it ends, there are monitors to take off. */
    void becomesMonitored() {
        monitored = true;
    }

    /** It is about to own something: when it ends, there is something to give up. */
    void becomesOwner() {
        owner = true;
    }

    /** Notes the name it is registered under; null for none. Only {@link Names} decides. */
    void named(Name name) {
        this.name = name;
    }

    Name name() {
        return name;
    }

    ProcessInfo info() {
        boolean waits = switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> true;
            default -> false;
        };
        return new ProcessInfo(
                waits ? ProcessInfo.Status.WAITING : ProcessInfo.Status.RUNNING,
                inbox.length(),
                linked ? node.links().of(pid) : Set.of(),
                Optional.ofNullable(name));
    }

    /**
     * Only the process itself may do what its {@link Self} offers, and only while it lives.
     *
     * @throws IllegalStateException if the caller is another thread
     */
    void checkCaller() {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException(
                    "Only process " + pid + " itself may use its Self: send it a message instead.");
        }
    }

    Node node() {
        return node;
    }

    Pid pid() {
        return pid;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    SelectiveReceive inbox() {
        return inbox;
    }

    ExitSignals signals() {
        return signals;
    }
}
