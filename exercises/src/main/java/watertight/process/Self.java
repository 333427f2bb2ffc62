package watertight.process;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A process as it sees itself: what only the process may do. Handed to the {@link Body}; using it from any other thread
 * is an error.
 *
 * <p>Once the process has been ended from outside, every receive throws {@link InterruptedException} and whatever would
 * tie it to others throws {@link ProcessExit}: let them pass.
 */
public final class Self implements Caller {

    private final Process process;
    private Object lastMessage;

    Self(Process process) {
        this.process = process;
    }

    /** The process's own pid. */
    public Pid pid() {
        return process.pid();
    }

    /** The node it runs on. */
    @Override
    public Node node() {
        return process.node();
    }

    @Override
    public <T> T asProcess(Work<T> work) throws InterruptedException {
        return work.run(this);
    }

    /** Takes the oldest message; waits while there is none. */
    public Object receive() throws InterruptedException {
        return received(inbox().receive());
    }

    /** Takes the oldest message of this type; waits while there is none. Others stay, in order. */
    public <T> T receive(Class<T> type) throws InterruptedException {
        return type.cast(receive(type::isInstance));
    }

    /** Takes the oldest message that is wanted; waits while there is none. Others stay, in order. */
    public Object receive(Predicate<Object> wanted) throws InterruptedException {
        return received(inbox().receive(wanted, Deadline.NEVER).orElseThrow(NoSuchElementException::new));
    }

    /**
     * Takes the oldest message; waits for at most {@code timeout}. {@link Duration#ZERO} looks once and does not wait.
     *
     * @return the message, or empty if none came in time
     * @throws IllegalArgumentException if the timeout is negative
     */
    public Optional<Object> receive(Duration timeout) throws InterruptedException {
        return inbox().receive(node().deadline(timeout)).map(this::received);
    }

    /** Takes the oldest message of this type; waits for at most {@code timeout}. */
    public <T> Optional<T> receive(Class<T> type, Duration timeout) throws InterruptedException {
        return receive(type::isInstance, timeout).map(type::cast);
    }

    /** Takes the oldest message that is wanted; waits for at most {@code timeout}, whatever else arrives meanwhile. */
    public Optional<Object> receive(Predicate<Object> wanted, Duration timeout) throws InterruptedException {
        return inbox().receive(wanted, node().deadline(timeout)).map(this::received);
    }

    /** Sends a message: see {@link Node#send}. */
    public void send(Destination to, Object message) {
        node().send(to, message);
    }

    /** A new address of this process, that lets messages through until it is switched off. */
    public Alias alias() {
        return new Alias(own().pid(), false);
    }

    /** A new address of this process, that lets one message through and then switches itself off. */
    public Alias aliasForOne() {
        return new Alias(own().pid(), true);
    }

    /** Starts a process that is linked to this one from its first moment. */
    public Pid spawnLink(Body body) {
        Process child = node().create();
        link(child.pid());
        child.start(body);
        return child.pid();
    }

    /** Starts a process that this one monitors from its first moment. */
    public Spawned spawnMonitor(Body body) {
        Process child = node().create();
        Monitor monitor = monitor(child.pid());
        child.start(body);
        return new Spawned(child.pid(), monitor);
    }

    /** Starts a process that this one is linked to and monitors, both from its first moment. */
    public Spawned spawnLinkMonitor(Body body) {
        Process child = node().create();
        Monitor monitor = monitor(child.pid());
        link(child.pid());
        child.start(body);
        return new Spawned(child.pid(), monitor);
    }

    /** What {@link #spawnMonitor} and {@link #spawnLinkMonitor} return. */
    public record Spawned(Pid pid, Monitor monitor) {}

    /**
     * Links this process with another: when one ends, the other gets an exit signal. Linking twice makes one link.
     *
     * @throws NoProcessException if the other has ended and this process does not trap exits; if it does, an
     *     {@link Exit} message with the reason {@code NO_PROCESS} arrives instead
     */
    public void link(Pid other) {
        own().becomesLinked();
        node().local(other).becomesLinked();
        boolean otherLives = node().links().link(pid(), other);
        // Ended meanwhile, it is linked with nobody, and a child of spawnLink must not begin.
        ExitSignals signals = own().signals();
        if (otherLives) {
            node().trace(new Trace.Linked(pid(), other));
        } else {
            signals.linkedToNobody(other);
        }
    }

    /** Removes the link with another process. An {@link Exit} message that has arrived already stays. */
    public void unlink(Pid other) {
        own();
        node().links().unlink(pid(), other);
    }

    /**
     * Watches a process: one {@link Down} arrives when it has ended, or at once if there is nobody.
     *
     * @return the monitor, new for each call
     */
    public Monitor monitor(Destination target) {
        own().becomesMonitored();
        Optional<Process> watched = node().holder(target).map(node()::local);
        watched.ifPresent(Process::becomesMonitored);
        var monitor = new Monitor(pid(), watched.map(Process::pid).orElse(null), target);
        if (watched.isPresent() && node().monitors().set(monitor)) {
            node().trace(new Trace.Monitored(pid(), monitor.watched()));
        } else {
            process.mailbox().put(new Down(monitor, target, ExitReason.NO_PROCESS));
        }
        return monitor;
    }

    /**
     * Ends a watch. A {@link Down} that has arrived already stays.
     *
     * @return whether the watch was still on; if it was not, its Down is here, or about to arrive
     */
    public boolean demonitor(Monitor monitor) {
        own();
        boolean wasOn = monitor.watched() != null && node().monitors().takeOff(monitor);
        if (wasOn) {
            monitor.bringsNothingMore();
        }
        return wasOn;
    }

    /**
     * Ends a watch, and takes its {@link Down} out of the mailbox if it has fired already. None arrives later.
     *
     * @return whether the watch was still on
     */
    public boolean demonitorAndFlush(Monitor monitor) throws InterruptedException {
        boolean wasOn = demonitor(monitor);
        if (monitor.isOwed()) {
            // It has fired, but in this very moment: its Down is here, or about to be.
            receive(message -> message instanceof Down down && down.monitor() == monitor);
        }
        return wasOn;
    }

    /**
     * Says whether exit signals shall arrive as {@link Exit} messages instead of ending this process.
     *
     * @return what was true before
     */
    public boolean trapExits(boolean on) {
        return own().signals().trap(on);
    }

    /** Ends this process with a reason, by throwing {@link ProcessExit}. */
    public ProcessExit exit(ExitReason reason) {
        process.checkCaller();
        throw new ProcessExit(reason);
    }

    /**
     * Sends an exit signal. To a process that traps exits it is an {@link Exit} message. To any other, a normal reason
     * means nothing and any other reason is its end; sent to oneself, even a normal reason is the end.
     */
    public void exit(Pid other, ExitReason reason) {
        node().local(other).signal(new Exit(own().pid(), reason));
        own();
    }

    /** The message received last, or null. */
    Object lastMessage() {
        return lastMessage;
    }

    private Object received(Object message) {
        lastMessage = message;
        if (message instanceof Down down) {
            down.monitor().bringsNothingMore();
        }
        if (node().isTraced()) {
            node().trace(new Trace.Received(pid(), message));
        }
        return message;
    }

    /** Where this process receives, while it lives. */
    private SelectiveReceive inbox() throws InterruptedException {
        process.checkCaller();
        if (!process.isAlive()) {
            throw new InterruptedException("process " + pid() + " has ended");
        }
        return process.inbox();
    }

    /**
     * The process, if it is the caller and lives.
     *
     * @throws ProcessExit if it has been ended from outside and has not noticed yet: it must not tie itself to others
     */
    private Process own() {
        process.checkCaller();
        if (!process.isAlive()) {
            throw new ProcessExit(process.exitReason());
        }
        return process;
    }
}
