package watertight.grader.sim;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import watertight.grader.agent.Scheduling;
import watertight.grader.agent.Simulated;

/**
 * Where the JDK hands in virtual threads that can run, and timed waits. It is a fork-join pool in name only: the JDK
 * asks nobody else to schedule its timed waits.
 */
final class VirtualScheduler extends ForkJoinPool implements Scheduling.Scheduler {

    private volatile Engine engine;

    VirtualScheduler() {
        super(1, _ -> null, null, true);
    }

    void serve(Engine next) {
        engine = next;
    }

    @Override
    public Simulated simulated() {
        Engine here = engine;
        return here == null ? null : here.hooks();
    }

    @Override
    public void execute(Runnable continuation) {
        Engine here = engine;
        if (here != null) {
            here.runnable(continuation);
        }
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        Engine here = engine;
        return here == null ? Timers.expired() : here.timers().after(unit.toNanos(delay), command);
    }
}
