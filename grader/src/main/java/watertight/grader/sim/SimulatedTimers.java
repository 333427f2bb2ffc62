package watertight.grader.sim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Timers in virtual time. Each firing runs on a simulated thread of its own, so that it may wait for a lock. */
final class SimulatedTimers extends AbstractExecutorService implements ScheduledExecutorService {

    private final Engine engine;
    private final Set<Scheduled<?>> open = new LinkedHashSet<>();
    private final CountDownLatch terminated = new CountDownLatch(1);
    private boolean shutdown;

    SimulatedTimers(Engine engine) {
        this.engine = engine;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return new Scheduled<>(Executors.callable(command), 0).in(unit.toNanos(delay));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return new Scheduled<>(callable, 0).in(unit.toNanos(delay));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return new Scheduled<>(Executors.callable(command), positive(unit.toNanos(period)))
                .in(unit.toNanos(initialDelay));
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        return new Scheduled<>(Executors.callable(command), -positive(unit.toNanos(delay)))
                .in(unit.toNanos(initialDelay));
    }

    @Override
    public void execute(Runnable command) {
        schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    /** As the JDK's: periodic timers end, what was to happen once still does. */
    @Override
    public void shutdown() {
        shutdown = true;
        List.copyOf(open).stream().filter(timer -> timer.period != 0).forEach(timer -> timer.cancel(false));
        terminateIfEmpty();
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        List<Runnable> left = List.copyOf(open);
        List.copyOf(open).forEach(timer -> timer.cancel(false));
        terminateIfEmpty();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return terminated.getCount() == 0;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return terminated.await(timeout, unit);
    }

    private void terminateIfEmpty() {
        if (shutdown && open.isEmpty()) {
            terminated.countDown();
        }
    }

    private static long positive(long period) {
        if (period <= 0) {
            throw new IllegalArgumentException("A period must be positive.");
        }
        return period;
    }

    /** A task with its next time. A negative period counts from the end of a run, a positive one from its due time. */
    private final class Scheduled<V> extends FutureTask<V> implements ScheduledFuture<V> {

        private final long period;
        private Timers.Timer timer;
        private long due;

        Scheduled(Callable<V> task, long period) {
            super(task);
            this.period = period;
        }

        Scheduled<V> in(long nanos) {
            if (shutdown) {
                throw new RejectedExecutionException("These timers were shut down.");
            }
            open.add(this);
            arm(engine.timers().now() + Math.max(0, nanos));
            return this;
        }

        private void arm(long at) {
            due = at;
            timer = engine.timers().after(at - engine.timers().now(), () -> engine.start("timer", this::fire));
        }

        private void fire() {
            if (period == 0) {
                run();
            } else if (runAndReset()) {
                arm(period > 0 ? due + period : engine.timers().now() - period);
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean cancelled = super.cancel(mayInterrupt);
            timer.cancel(false);
            return cancelled;
        }

        @Override
        protected void done() {
            open.remove(this);
            terminateIfEmpty();
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - engine.timers().now(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
