package watertight.task;

import static watertight.Todo.todo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import watertight.genserver.CallException;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * The process between the consumer of a stream and its tasks: it starts each, watches it, and kills it when its time is
 * up, even while the consumer is busy with something else. It is linked to its consumer, and to its tasks unless they
 * are not to be, and traps exits if its consumer does. So, if it does not, a crash of a task is the end of them all.
 */
final class Foreman {

    private final Self self;
    private final Pid consumer;
    private final TaskStart start;
    private final Duration timeout;
    /** The one that was started first comes first, and is the first whose time is up. */
    private final Map<Pid, Running> running = new LinkedHashMap<>();
    /** What its consumer has not been told. */
    private final Queue<StreamMessage.Over> over = new ArrayDeque<>();

    private boolean wanted;

    /**
     * A task at work.
     *
     * @param since when it was started
     * @param result null until its work has returned
     */
    private record Running(long position, Monitor monitor, Instant since, TaskResult<?> result) {

        Running with(TaskResult<?> value) {
            return new Running(position, monitor, since, value);
        }
    }

    Foreman(Self self, Pid consumer, TaskStart start, Duration timeout) {
        this.self = self;
        this.consumer = consumer;
        this.start = start;
        this.timeout = timeout;
    }

    /** Works until it is told to stop. */
    void work() throws InterruptedException {
        Monitor ofConsumer = self.monitor(consumer);
        while (true) {
            switch (self.receive(untilOneIsLate()).orElse(null)) {
                case StreamMessage.Start(long position, Task.Work<?> work) -> startOrTell(position, work);
                case StreamMessage.Value(Pid task, Object value) -> returned(task, value);
                case StreamMessage.Wanted _ -> wanted = true;
                case StreamMessage.Stop _ -> {
                    stop();
                    return;
                }
                case Down down when down.monitor() == ofConsumer -> consumerEnded(down.reason());
                case Down down -> ended((Pid) down.who(), down.reason());
                case null -> late();
                default -> {
                    // The exit signal of a task: its Down tells the same.
                }
            }
            tell();
        }
    }

    /** How long the task that is at work for the longest time may still take. */
    private Duration untilOneIsLate() {
        if (running.isEmpty()) {
            return Task.FOREVER;
        }
        Duration left = timeout.minus(
                Duration.between(oldest().getValue().since(), self.node().now()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Map.Entry<Pid, Running> oldest() {
        return running.entrySet().iterator().next();
    }

    private void startOrTell(long position, Task.Work<?> work) throws InterruptedException {
        try {
            start(position, work);
        } catch (IllegalStateException | CallException why) {
            over.add(new StreamMessage.NotStarted(self.pid(), why));
        }
    }

    /** Has a task started for this work, which sends {@link StreamMessage.Value} here when the work has returned. */
    private void start(long position, Task.Work<?> work) throws InterruptedException {
        // TODO 4.7
        throw todo("4.7");
    }

    /** The work of a task has returned this, and its process is about to end. It may have been given up before. */
    private void returned(Pid task, Object value) {
        // TODO 4.7
        throw todo("4.7");
    }

    /** A task has ended, and is over: only now is there room for another one. It may have been given up before. */
    private void ended(Pid pid, ExitReason reason) {
        // TODO 4.7
        throw todo("4.7");
    }

    /** Tells the consumer of one task that is over, if it wants to know of one, and there is one. */
    private void tell() {
        // TODO 4.7
        throw todo("4.7");
    }

    /** What became of a task that has ended for this reason before its work returned. */
    private static TaskResult<?> failed(ExitReason reason) {
        // TODO 4.8
        throw todo("4.8");
    }

    /**
     * The time of the task that is at work for the longest time is up: it is {@linkplain #kill killed}, and is over. If
     * its work has returned all the same, that counts.
     */
    private void late() {
        // TODO 4.8
        throw todo("4.8");
    }

    /** Kills a task, so that nobody else is harmed, and gives it up: nothing that is heard of it later counts. */
    private Running kill(Pid task) {
        // TODO 4.8
        throw todo("4.8");
    }

    /** Kills all tasks that are at work. */
    private void killAll() {
        // TODO 4.8
        throw todo("4.8");
    }

    /**
     * The consumer has ended without closing the stream. So this process ends, and all tasks that are linked to it: for the
     * same reason or, since a normal one would harm nobody, with a shutdown.
     */
    private void consumerEnded(ExitReason reason) {
        // TODO 4.8
        throw todo("4.8");
    }

    /** The consumer wants no more. It is not linked any more: it does not hear of this process's end but by its monitor. */
    private void stop() {
        self.unlink(consumer);
        if (!running.isEmpty()) {
            killAll();
        }
    }
}
