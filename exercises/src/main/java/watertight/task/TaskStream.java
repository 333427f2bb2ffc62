package watertight.task;

import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import watertight.process.ExitReason;
import watertight.process.Self;

/**
 * The results of one work that is done on many items, each by a task of its own, a few at once. OTP's
 * {@code Task.async_stream}.
 *
 * <p>It is lazy: nothing is started, and no item is taken, but while its consumer waits for a result. Then there are as
 * many tasks at work as there may be, as long as there are items for them.
 *
 * <pre>
 *   try (var pages = Task.asyncStream(self, sites, (task, site) -&gt; fetch(site))) {
 *       for (TaskResult&lt;Page&gt; page : pages) { … }
 *   }
 * </pre>
 *
 * <p>Who takes all results need not close it. Who leaves early must: until then, or until the consumer ends, the tasks
 * that have been started go on, each for as long as its timeout.
 *
 * @param <O> what the work returns
 */
public final class TaskStream<O> implements Iterable<TaskResult<O>>, AutoCloseable {

    private final Self self;
    private final TaskStart start;
    private final Iterable<Task.Work<O>> works;
    private final StreamOptions options;
    /** Null until it is consumed. */
    private StreamResults<O> results;

    /** What is done with each item. */
    @FunctionalInterface
    public interface Each<I, O> {

        /**
         * Does the work.
         *
         * @param task the task's own process as it sees itself
         * @return the result, which may be null: an immutable value
         * @throws Exception a crash: the task ends with it as its reason
         */
        O run(Self task, I item) throws Exception;
    }

    private TaskStream(Self self, TaskStart start, Iterable<Task.Work<O>> works, StreamOptions options) {
        this.self = self;
        this.start = start;
        this.works = works;
        this.options = Objects.requireNonNull(options, "A stream needs options.");
    }

    static <I, O> TaskStream<O> of(
            Self self, TaskStart start, Iterable<? extends I> items, Each<I, O> each, StreamOptions options) {
        Objects.requireNonNull(items, "A stream needs items.");
        Objects.requireNonNull(each, "A stream needs to know what to do with each item.");
        return new TaskStream<>(self, start, () -> works(items.iterator(), each), options);
    }

    /** What is to be done, one item after the other, no earlier than it is asked for. */
    private static <I, O> Iterator<Task.Work<O>> works(Iterator<? extends I> items, Each<I, O> each) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public Task.Work<O> next() {
                I item = items.next();
                return task -> each.run(task, item);
            }
        };
    }

    /**
     * The results. Only the process that made the stream may ask for them, and once.
     *
     * <p>{@link Iterator#next} throws {@link StreamTimeoutException} if a task took too long and that is what was asked
     * for, {@link IllegalStateException} if a task can't be started, and whatever the items' own iterator throws. Then
     * the stream is closed. If the consumer is ended from outside meanwhile it throws a
     * {@link watertight.process.ProcessExit}: let it pass.
     *
     * @throws IllegalStateException if they have been asked for already
     */
    @Override
    public Iterator<TaskResult<O>> iterator() {
        if (results != null) {
            throw new IllegalStateException(
                    "The results of this stream have been asked for already: make another one.");
        }
        try {
            results = StreamResults.begin(self, start, works.iterator(), options);
            return results;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw self.exit(ExitReason.KILLED);
        }
    }

    /** The results, as a stream of Java's, in order of arrival. Closing that closes this. */
    public Stream<TaskResult<O>> stream() {
        Spliterator<TaskResult<O>> each = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(each, false).onClose(this::close);
    }

    /** Kills the tasks that are at work, and waits until they have ended. Nothing of the stream stays behind. */
    @Override
    public void close() {
        if (results != null) {
            results.close();
        }
    }
}
