package watertight.task;

import static watertight.Todo.todo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import watertight.genserver.GenServer;
import watertight.process.Alias;
import watertight.process.Body;
import watertight.process.Caller;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.Shutdown;

/**
 * A piece of work that a process of its own does, and the right to its result. That right has one process only, the
 * owner, which started it: the result is sent into its mailbox, and can be taken out once.
 *
 * @param <T> what the work returns
 */
public final class Task<T> {

    /** How long a wait for results lasts, unless it says otherwise. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    /** As long as it takes. */
    public static final Duration FOREVER = GenServer.FOREVER;

    /** How a task is shut down, unless it is said otherwise. */
    private static final Shutdown DEFAULT_SHUTDOWN = Shutdown.after(Duration.ofSeconds(5));

    private final Pid pid;
    private final Pid owner;
    private final Monitor monitor;
    private final Alias address;

    /** What a task does. */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Does the work.
         *
         * @param task the task's own process as it sees itself
         * @return the result, which may be null: an immutable value
         * @throws Exception a crash: the task ends with it as its reason
         */
        T run(Self task) throws Exception;
    }

    /**
     * A task that runs already, or is about to.
     *
     * @param monitor the owner's watch over it
     * @param address where its {@link Answer} will come; it lets one message through
     */
    Task(Pid pid, Pid owner, Monitor monitor, Alias address) {
        this.pid = pid;
        this.owner = owner;
        this.monitor = monitor;
        this.address = address;
    }

    /** Its process. A {@linkplain #completed completed} task has none of its own: this is its owner's. */
    public Pid pid() {
        return pid;
    }

    /** The process that started it: nobody else may ask for the result. */
    public Pid owner() {
        return owner;
    }

    /**
     * Starts a process that does something on its own, and returns its pid at once. Nobody is told what becomes of it,
     * and its crash harms nobody. OTP's {@code Task.start/1}.
     */
    public static Pid start(Caller caller, Body body) {
        // TODO 4.1
        throw todo("4.1");
    }

    /**
     * Starts a process that does something on its own, and is linked to this one from its first moment. Returns its pid
     * at once. OTP's {@code Task.start_link/1}.
     */
    public static Pid startLink(Self self, Body body) {
        // TODO 4.1
        throw todo("4.1");
    }

    /**
     * Starts a task, and returns at once. From its first moment the task's process is linked to its owner, which is
     * this process, and watched by it. OTP's {@code Task.async/1}.
     */
    public static <T> Task<T> async(Self self, Work<T> work) {
        // TODO 4.2
        throw todo("4.2");
    }

    /**
     * What the process of a task does: the work, and then it sends the result, as an {@link Answer}, to the address.
     */
    static <T> Body answering(Alias address, Work<T> work) {
        // TODO 4.2
        throw todo("4.2");
    }

    /**
     * The result of this task; waits for it for at most {@link #DEFAULT_TIMEOUT}: see {@link #await(Self, Duration)}.
     */
    public T await(Self self) throws InterruptedException {
        return await(self, DEFAULT_TIMEOUT);
    }

    /**
     * The result of this task; waits for it. A task can be awaited once: a second await finds nothing, and waits until
     * its timeout has passed. OTP's {@code Task.await/2}.
     *
     * @param self the owner
     * @param timeout how long; {@link #FOREVER} for as long as it takes
     * @throws IllegalArgumentException if this process is not the owner, or the timeout is negative
     * @throws AwaitTimeoutException if no result came in time; the task is not told, and runs on
     * @throws TaskEndedException if the task ended without a result, for whatever reason
     */
    public T await(Self self, Duration timeout) throws InterruptedException {
        checkOwner(self);
        return switch (news(self, timeout).orElse(null)) {
            case Answer answer -> answered(self, answer);
            case Down down -> ended(self, down);
            case null, default -> timedOut(self, timeout);
        };
    }

    /**
     * Makes sure that it is the owner who asks: the result comes into its mailbox and no other.
     *
     * @throws IllegalArgumentException with a sentence that names both, if another process asks
     */
    void checkOwner(Self self) {
        // TODO 4.2
        throw todo("4.2");
    }

    /**
     * Waits for news of this task, see {@link #isNews}, and takes them out of the mailbox. All other messages stay
     * where they are.
     *
     * @return what came; empty if nothing did within the timeout
     */
    private Optional<Object> news(Self self, Duration timeout) throws InterruptedException {
        // TODO 4.2
        throw todo("4.2");
    }

    /** Whether a message is the {@link Answer} of this task, and of no other, or the {@link Down} of its monitor. */
    private boolean isNews(Object message) {
        // TODO 4.2
        throw todo("4.2");
    }

    /**
     * The answer has come. Nothing of the task stays behind with its owner, neither the monitor nor a message from it.
     * If the owner traps exits, the link's {@link watertight.process.Exit} message is its own affair.
     *
     * @return the result
     */
    private T answered(Self self, Answer answer) throws InterruptedException {
        // TODO 4.2
        throw todo("4.2");
    }

    boolean isAnswer(Object message) {
        return message instanceof Answer answer && answer.to() == address;
    }

    /** The result that an answer of this task carries: it may be null. Only this task's work can have made it. */
    @SuppressWarnings("unchecked")
    T value(Answer answer) {
        return (T) answer.value();
    }

    /**
     * The owner gives this task up. Nothing of it stays behind with the owner: no monitor and no message, neither now
     * nor later. The link stays.
     *
     * @return the answer, if it is there after all: it may have come in this very moment
     */
    Optional<Answer> giveUp(Self self) throws InterruptedException {
        // TODO 4.3
        throw todo("4.3");
    }

    /**
     * Nothing came in time: the owner {@linkplain #giveUp gives up}.
     *
     * @return the result, if it has come after all
     * @throws AwaitTimeoutException otherwise
     */
    private T timedOut(Self self, Duration timeout) throws InterruptedException {
        // TODO 4.3
        throw todo("4.3");
    }

    /**
     * The task has ended. Nothing of it stays behind with its owner. An answer can still come: a process that is killed
     * does not notice at once.
     *
     * @return the result, if it has come after all
     * @throws TaskEndedException otherwise, with the reason
     */
    private T ended(Self self, Down down) throws InterruptedException {
        // TODO 4.3
        throw todo("4.3");
    }

    /** Looks for the result for at most {@link #DEFAULT_TIMEOUT}: see {@link #yield(Self, Duration)}. */
    public Optional<TaskResult<T>> yield(Self self) throws InterruptedException {
        return this.yield(self, DEFAULT_TIMEOUT);
    }

    /**
     * Looks for the result, and fails for nothing: what became of the task is told in a value. A task that is not ready
     * in time can be asked again. Once the result has been taken, there is none any more. OTP's {@code Task.yield/2}.
     *
     * @param timeout how long; {@link Duration#ZERO} looks once and does not wait
     * @return what became of the task, or empty if it has not ended in time
     * @throws IllegalArgumentException if this process is not the owner, or the timeout is negative
     */
    public Optional<TaskResult<T>> yield(Self self, Duration timeout) throws InterruptedException {
        // TODO 4.4
        throw todo("4.4");
    }

    /**
     * What became of the task, by the {@link Answer} or the {@link Down} that has come: {@link TaskResult.Ok} or
     * {@link TaskResult.Exit}. Nothing of the task stays behind. An answer counts even if it comes after the Down.
     */
    TaskResult<T> result(Self self, Object news) throws InterruptedException {
        // TODO 4.4
        throw todo("4.4");
    }

    /**
     * Lets go of the task: it runs on, but not for its owner. They are not linked any more, so that the crash of one
     * does not harm the other, and the result will be dropped. OTP's {@code Task.ignore/1}.
     *
     * @return what became of the task, if it has ended already; otherwise empty
     * @throws IllegalArgumentException if this process is not the owner
     */
    public Optional<TaskResult<T>> ignore(Self self) throws InterruptedException {
        // TODO 4.4
        throw todo("4.4");
    }

    /**
     * A task that is done before it begins: its {@link Answer} is in the mailbox at once, and it takes no process. Its
     * pid is its owner's, and its monitor is one that never fires: the owner's watch over itself. OTP's {@code
     * Task.completed/1}.
     */
    public static <T> Task<T> completed(Self self, T value) {
        // TODO 4.4
        throw todo("4.4");
    }

    /** Stops the task, which has 5 seconds for that: see {@link #shutdown(Self, Shutdown)}. */
    public Optional<TaskResult<T>> shutdown(Self self) throws InterruptedException {
        return shutdown(self, DEFAULT_SHUTDOWN);
    }

    /**
     * Stops the task, and waits until it has ended: see {@link Stopping#stop}. It is not linked to its owner any more,
     * so that its end harms nobody, and nothing of it stays behind. OTP's {@code Task.shutdown/2}.
     *
     * @return empty if this has stopped it; otherwise what became of it: it was done already, or ended for another
     *     reason, such as {@link ExitReason#KILLED} because its time was up
     * @throws IllegalArgumentException if this process is not the owner, or the task was {@linkplain #completed
     *     completed} from the beginning
     */
    public Optional<TaskResult<T>> shutdown(Self self, Shutdown shutdown) throws InterruptedException {
        // TODO 4.4
        throw todo("4.4");
    }

    // TODO 4.4: your private methods

    /**
     * The results of all these tasks, for at most {@link #DEFAULT_TIMEOUT}: see {@link #awaitMany(Self, List,
     * Duration)}.
     */
    public static <T> List<T> awaitMany(Self self, List<Task<T>> tasks) throws InterruptedException {
        return awaitMany(self, tasks, DEFAULT_TIMEOUT);
    }

    /**
     * The results of all these tasks, in their order; waits for them together, with one timeout for all. If it fails,
     * the results of all are lost; those that still run are not told. OTP's {@code Task.await_many/2}.
     *
     * @throws IllegalArgumentException if this process does not own all of them, or the timeout is negative
     * @throws AwaitTimeoutException if not all results came in time; it names the tasks that are missing
     * @throws TaskEndedException at once, when one of them ends without a result
     */
    public static <T> List<T> awaitMany(Self self, List<Task<T>> tasks, Duration timeout) throws InterruptedException {
        return new ManyTasks<>(self, tasks, timeout).await();
    }

    /**
     * What became of each of these tasks, in their order, until all have ended, but for at most
     * {@link #DEFAULT_TIMEOUT}: see {@link #yieldMany(Self, List, Duration)}.
     */
    public static <T> List<Optional<TaskResult<T>>> yieldMany(Self self, List<Task<T>> tasks)
            throws InterruptedException {
        return yieldMany(self, tasks, DEFAULT_TIMEOUT);
    }

    /**
     * What became of each of these tasks, in their order; waits until all have ended, with one timeout for all. Those
     * that have not ended by then are empty, and can be asked again. OTP's {@code Task.yield_many/2}.
     *
     * @throws IllegalArgumentException if this process does not own all of them, or the timeout is negative
     */
    public static <T> List<Optional<TaskResult<T>>> yieldMany(Self self, List<Task<T>> tasks, Duration timeout)
            throws InterruptedException {
        return new ManyTasks<>(self, tasks, timeout).yield();
    }

    Monitor monitor() {
        return monitor;
    }

    Alias address() {
        return address;
    }

    /** The same, as {@link StreamOptions#DEFAULT} says. */
    public static <I, O> TaskStream<O> asyncStream(Self self, Iterable<? extends I> items, TaskStream.Each<I, O> each) {
        return asyncStream(self, items, each, StreamOptions.DEFAULT);
    }

    /**
     * Does one work on each of these items, each in a task of its own, a few at once: see {@link TaskStream}. Nothing
     * happens yet. If a task crashes, this process ends of it; if it traps exits, that task's result tells of the
     * crash, and the others go on. OTP's {@code Task.async_stream/3}.
     */
    public static <I, O> TaskStream<O> asyncStream(
            Self self, Iterable<? extends I> items, TaskStream.Each<I, O> each, StreamOptions options) {
        return TaskStream.of(self, Self::spawnLinkMonitor, items, each, options);
    }

    @Override
    public String toString() {
        return "task " + pid;
    }
}
