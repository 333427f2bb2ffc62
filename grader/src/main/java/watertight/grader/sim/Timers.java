package watertight.grader.sim;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Virtual time, and what is to happen when. */
final class Timers {

    private static final Comparator<Timer> ORDER =
            Comparator.comparingLong((Timer timer) -> timer.at).thenComparingLong(timer -> timer.number);

    private final TreeSet<Timer> pending = new TreeSet<>(ORDER);
    private long now;
    private long made;
    private boolean stopped;

    /** Nanoseconds since the simulation began. */
    long now() {
        return now;
    }

    int pending() {
        return pending.size();
    }

    /** Runs {@code action} on the carrier once {@code nanos} have passed. */
    Timer after(long nanos, Runnable action) {
        long at = now + Math.max(0, nanos);
        Timer timer = new Timer(at < 0 ? Long.MAX_VALUE : at, made++, action);
        if (!stopped) {
            pending.add(timer);
        }
        return timer;
    }

    /** Jumps to the next timer and fires it, with all of the same time; false if none is due by {@code limit}. */
    boolean fireNext(long limit) {
        if (pending.isEmpty() || pending.first().at > limit) {
            return false;
        }
        now = pending.first().at;
        while (!pending.isEmpty() && pending.first().at == now) {
            pending.pollFirst().action.run();
        }
        return true;
    }

    void advanceTo(long time) {
        now = Math.max(now, time);
    }

    void stop() {
        stopped = true;
        pending.clear();
    }

    static Timer expired() {
        return new Timers().new Timer(0, 0, () -> {});
    }

    /** Something that is to happen once. */
    final class Timer implements ScheduledFuture<Object> {

        private final long at;
        private final long number;
        private final Runnable action;
        private boolean cancelled;

        private Timer(long at, long number, Runnable action) {
            this.at = at;
            this.number = number;
            this.action = action;
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            cancelled = pending.remove(this);
            return cancelled;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public boolean isDone() {
            return !pending.contains(this);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - now, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

        @Override
        public Object get() {
            throw new UnsupportedOperationException("The result of a timed wait is nobody's business.");
        }

        @Override
        public Object get(long timeout, TimeUnit unit) {
            return get();
        }
    }
}
