package watertight.task;

import static watertight.Todo.todo;

import java.util.List;
import watertight.genserver.GenServer;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Body;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.DynamicSupervisor;
import watertight.supervisor.DynamicSupervisorSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.StartChildResult;

/**
 * A supervisor of tasks: a {@link DynamicSupervisor}, so the tasks have a place in a tree and end with it, there can't be
 * too many of them, and somebody knows which there are. A task of {@link #async} has two who care for it: its supervisor,
 * whose child it is, and its owner, who gets the result.
 *
 * <p>All functions wait for as long as the supervisor is busy, and throw a
 * {@link watertight.genserver.ServerEndedException} if there is none.
 */
public final class TaskSupervisor {

    private TaskSupervisor() {}

    /** From the owner of a task to its process: do your work. */
    private record Begin() {}

    /** Starts one that is linked to this process, and has room for all. */
    public static StartResult startLink(Self self) throws InterruptedException {
        return startLink(self, DynamicSupervisorSpec.DEFAULT);
    }

    /** Starts one that is linked to this process. */
    public static StartResult startLink(Self self, DynamicSupervisorSpec spec) throws InterruptedException {
        return startLink(self, spec, StartOptions.NONE);
    }

    /** Starts one that is linked to this process. */
    public static StartResult startLink(Self self, DynamicSupervisorSpec spec, StartOptions options)
            throws InterruptedException {
        return DynamicSupervisor.startLink(self, spec, options);
    }

    /** Starts one that nobody is linked to. */
    public static StartResult start(Caller caller, DynamicSupervisorSpec spec) throws InterruptedException {
        return DynamicSupervisor.start(caller, spec);
    }

    /** Stops one normally, and waits until all its tasks and it have ended. */
    public static void stop(Caller caller, Destination supervisor) throws InterruptedException {
        GenServer.stop(caller, supervisor);
    }

    /** One as the child of another supervisor. */
    public static ChildSpec childSpec(String id, DynamicSupervisorSpec spec, StartOptions options) {
        return ChildSpec.supervisor(id, parent -> startLink(parent, spec, options));
    }

    /** Has a task started of which nobody is told what becomes of it. It is never started again. */
    public static StartChildResult startChild(Caller caller, Destination supervisor, Body body)
            throws InterruptedException {
        return startChild(caller, supervisor, body, Restart.TEMPORARY);
    }

    /**
     * Has a task started of which nobody is told what becomes of it. The supervisor has 5 seconds' patience when it stops
     * it, and starts it again if the restart type says so. OTP's {@code Task.Supervisor.start_child/3}.
     *
     * @return its pid, or {@link StartChildResult.MaxChildren} if there are as many as there may be
     */
    public static StartChildResult startChild(Caller caller, Destination supervisor, Body body, Restart restart)
            throws InterruptedException {
        // TODO 4.9
        throw todo("4.9");
    }

    /** The processes of the tasks that it has, in no particular order. */
    public static List<Pid> children(Caller caller, Destination supervisor) throws InterruptedException {
        // TODO 4.9
        throw todo("4.9");
    }

    /**
     * Stops a task, and waits until it has ended. It is not started again.
     *
     * @return whether there was such a task
     */
    public static boolean terminateChild(Caller caller, Destination supervisor, Pid task) throws InterruptedException {
        // TODO 4.9
        throw todo("4.9");
    }

    /**
     * Has a task started whose result this process gets: see {@link Task#async}. It is linked to this process, too: if one
     * crashes, the other ends. OTP's {@code Task.Supervisor.async/2}.
     *
     * @throws IllegalStateException if there are as many tasks as there may be
     */
    public static <T> Task<T> async(Self self, Destination supervisor, Task.Work<T> work) throws InterruptedException {
        // TODO 4.9
        throw todo("4.9");
    }

    /**
     * The same, but the task is not linked to this process. If it crashes, that is told to who awaits it and harms nobody;
     * if this process ends, the task goes on. OTP's {@code Task.Supervisor.async_nolink/2}.
     *
     * @throws IllegalStateException if there are as many tasks as there may be
     */
    public static <T> Task<T> asyncNolink(Self self, Destination supervisor, Task.Work<T> work)
            throws InterruptedException {
        // TODO 4.9
        throw todo("4.9");
    }

    /** As {@link Task#asyncStream(Self, Iterable, TaskStream.Each, StreamOptions)}, but the tasks are children of it. */
    public static <I, O> TaskStream<O> asyncStream(
            Self self,
            Destination supervisor,
            Iterable<? extends I> items,
            TaskStream.Each<I, O> each,
            StreamOptions options) {
        return TaskStream.of(self, linked(supervisor), items, each, options);
    }

    /**
     * The same, but its tasks are not linked to this process: whether it traps exits or not, a result tells of a crash. If
     * it ends without closing the stream, the tasks that have been started go on.
     */
    public static <I, O> TaskStream<O> asyncStreamNolink(
            Self self,
            Destination supervisor,
            Iterable<? extends I> items,
            TaskStream.Each<I, O> each,
            StreamOptions options) {
        return TaskStream.of(self, notLinked(supervisor), items, each, options);
    }

    private static TaskStart linked(Destination supervisor) {
        return (owner, body) -> start(owner, supervisor, body, true);
    }

    private static TaskStart notLinked(Destination supervisor) {
        return (owner, body) -> start(owner, supervisor, body, false);
    }

    private static <T> Task<T> async(Self self, Task.Work<T> work, TaskStart start) throws InterruptedException {
        // TODO 4.9
        throw todo("4.9");
    }

    /**
     * Has the process of a task started, by the supervisor. What it crashes of, its owner is to be told: so it does not
     * begin with its work before its owner watches it, and is linked to it if it is to be. If its owner ends before that, it
     * ends. When its work begins, it does not watch its owner any more.
     *
     * @throws IllegalStateException if there are as many tasks as there may be
     */
    private static Self.Spawned start(Self owner, Destination supervisor, Body body, boolean linked)
            throws InterruptedException {
        // TODO 4.9
        throw todo("4.9");
    }

    // TODO 4.9: your private methods
}
