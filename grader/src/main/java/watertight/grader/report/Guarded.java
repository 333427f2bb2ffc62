package watertight.grader.report;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import watertight.grader.agent.Current;

/**
 * Calls code that the student may have written ({@code equals}, {@code toString}) so that neither an exception nor an
 * endless loop in it can break a report. The thread of a loop is left behind: nothing can end it.
 */
public final class Guarded {
    private static final long SECONDS = 5;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("guarded").factory());

    private Guarded() {}

    /**
     * The call's result, or the other value if the call throws or does not return in five seconds. Where a simulation is
     * under way the call is made there: its steps are counted anyway, and no other thread may be started.
     */
    public static <T> T call(Callable<T> call, T otherwise) {
        return Current.simulatedOrOwned() == null ? elsewhere(call, otherwise) : here(call, otherwise);
    }

    private static <T> T here(Callable<T> call, T otherwise) {
        try {
            return call.call();
        } catch (Exception | StackOverflowError unusable) {
            return otherwise;
        }
    }

    private static <T> T elsewhere(Callable<T> call, T otherwise) {
        Future<T> result = THREADS.submit(call);
        boolean interrupted = Thread.interrupted();
        try {
            return result.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException unusable) {
            return otherwise;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
