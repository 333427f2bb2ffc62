package watertight.task;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** A stream as its consumer sees it: it gives out work while there is room, and takes the results. */
final class StreamResults<O> implements Iterator<TaskResult<O>> {

    private final Self self;
    private final Iterator<Task.Work<O>> works;
    private final StreamOptions options;
    private final Self.Spawned foreman;
    /** Results that have come and not been taken, by their place: the stream's first result has place 0. */
    private final Map<Long, TaskResult<O>> ready = new HashMap<>();

    private long started;
    private long over;
    private long taken;
    private boolean closed;

    private StreamResults(Self self, Iterator<Task.Work<O>> works, StreamOptions options, Self.Spawned foreman) {
        this.self = self;
        this.works = works;
        this.options = options;
        this.foreman = foreman;
    }

    /** Starts the foreman, who has nothing to do yet. Whether the consumer traps exits is decided now. */
    static <O> StreamResults<O> begin(Self self, TaskStart start, Iterator<Task.Work<O>> works, StreamOptions options)
            throws InterruptedException {
        Pid consumer = self.pid();
        boolean trapping = trapsExits(self);
        Self.Spawned foreman = self.spawnLinkMonitor(process -> {
            process.trapExits(trapping);
            new Foreman(process, consumer, start, options.timeout()).work();
        });
        return new StreamResults<>(self, works, options, foreman);
    }

    /** To a process that traps exits, a normal exit signal from outside is a message; to any other it is nothing. */
    private static boolean trapsExits(Self self) throws InterruptedException {
        self.node().exit(self.pid(), ExitReason.NORMAL);
        return self.receive(StreamResults::isNormalFromOutside, Duration.ZERO).isPresent();
    }

    private static boolean isNormalFromOutside(Object message) {
        return message instanceof Exit(Pid from, ExitReason reason) && from.number() == 0 && reason.isNormal();
    }

    @Override
    public boolean hasNext() {
        try {
            boolean more = !closed && isMore();
            if (!more) {
                close();
            }
            return more;
        } catch (RuntimeException | Error thrown) {
            close();
            throw thrown;
        }
    }

    @Override
    public TaskResult<O> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("This stream has no more results.");
        }
        try {
            return take();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw self.exit(ExitReason.KILLED);
        } catch (RuntimeException | Error thrown) {
            close();
            throw thrown;
        }
    }

    // tag::take[]
    /** Whether there is a result that has not been taken, or will be one. Takes no item, starts nothing and does not wait. */
    private boolean isMore() {
        // begin 4.7
        return taken < started || works.hasNext();
        // end 4.7
    }

    /**
     * The next result; waits for it. While it waits, as many tasks are at work as there may be, if there are so many: it
     * has the foreman {@link StreamMessage.Start} one for each work, and takes the next work only when there is room. A
     * result that is ready already is returned without starting anything. Results come in the order of the works, or else
     * as their tasks end: {@link StreamOptions#ordered} says. What has been returned is kept no longer.
     */
    private TaskResult<O> take() throws InterruptedException {
        // begin 4.7
        while (!ready.containsKey(taken)) {
            while (started - over < options.maxConcurrency() && works.hasNext()) {
                foreman.pid().send(new StreamMessage.Start(started, works.next()));
                started++;
            }
            switch (awaitOne()) {
                case StreamMessage.Ended(Pid _, long position, TaskResult<?> result) -> put(position, result);
                case StreamMessage.TimedOut(Pid _, long position) -> put(position, timedOut());
                case StreamMessage.NotStarted(Pid _, RuntimeException why) -> throw why;
            }
        }
        return ready.remove(taken++);
        // end 4.7
    }

    /** A task is over: its result is ready, at its place. */
    @SuppressWarnings("unchecked")
    private void put(long position, TaskResult<?> result) {
        // begin 4.7
        ready.put(options.ordered() ? position : over, (TaskResult<O>) result);
        over++;
        // end 4.7
    }
    // end::take[]

    /** Waits until one of the tasks is over. If the foreman has ended, this process ends, too, for the same reason. */
    private StreamMessage.Over awaitOne() throws InterruptedException {
        foreman.pid().send(new StreamMessage.Wanted());
        Object news = self.receive(message -> isDown(message) || isOver(message));
        if (news instanceof Down down) {
            closed = true;
            throw self.exit(down.reason());
        }
        return (StreamMessage.Over) news;
    }

    private boolean isOver(Object message) {
        return message instanceof StreamMessage.Over over && over.foreman() == foreman.pid();
    }

    // tag::timeout[]
    /**
     * A task has taken too long.
     *
     * @return its result, if it is one: it has crashed of a {@link StreamTimeoutException}
     * @throws StreamTimeoutException if {@link StreamOptions#onTimeout} says so
     */
    private TaskResult<O> timedOut() {
        // begin 4.8
        var late = new StreamTimeoutException(options.timeout());
        return switch (options.onTimeout()) {
            case EXIT -> throw late;
            case KILL_TASK -> new TaskResult.Exit<>(new ExitReason.Crash(late));
        };
        // end 4.8
    }
    // end::timeout[]

    /** Has the foreman end, and all tasks with it. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        ready.clear();
        foreman.pid().send(new StreamMessage.Stop());
        try {
            self.receive(this::isDown);
        } catch (InterruptedException ended) {
            // This process has ended: the foreman hears of that.
            Thread.currentThread().interrupt();
        }
    }

    private boolean isDown(Object message) {
        return message instanceof Down down && down.monitor() == foreman.monitor();
    }
}
