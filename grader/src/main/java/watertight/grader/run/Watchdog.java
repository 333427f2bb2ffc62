package watertight.grader.run;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import watertight.grader.agent.Watched;

/**
 * Runs a test's body so that an endless loop in it ends as a failure. The limit is no measure of speed: it is far above
 * what any test needs on the slowest machine.
 */
final class Watchdog {
    private static final long SECONDS = 60;

    private Watchdog() {}

    /** Thrown in place of a test that does not end; its stack trace is where the test's thread was then. */
    static final class Endless extends AssertionError {
        private static final long serialVersionUID = 1L;

        Endless(Watched.EndlessLoop loop) {
            super(loop.getMessage());
            setStackTrace(loop.getStackTrace());
        }

        Endless(StackTraceElement[] where) {
            super("It had not ended after " + SECONDS + " seconds: an endless loop, or waiting for what never comes.");
            setStackTrace(where);
        }
    }

    /**
     * Calls it on a thread of its own, which is left behind if it does not end.
     *
     * @throws Endless if it has not ended after a minute
     */
    static <T> T call(ThrowingCall<T> call) throws Throwable {
        var task = new FutureTask<>((Callable<Result<T>>) () -> Result.of(call));
        Thread thread = new Watched(task);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS).get();
        } catch (Watched.EndlessLoop loop) {
            throw new Endless(loop);
        } catch (TimeoutException endless) {
            var where = thread.getStackTrace();
            thread.interrupt();
            throw new Endless(where);
        } catch (ExecutionException impossible) {
            throw impossible.getCause();
        }
    }

    /** A call that may throw anything. */
    interface ThrowingCall<T> {
        T call() throws Throwable;
    }

    private record Result<T>(T value, Throwable thrown) {
        static <T> Result<T> of(ThrowingCall<T> call) {
            try {
                return new Result<>(call.call(), null);
            } catch (Throwable thrown) {
                return new Result<>(null, thrown);
            }
        }

        T get() throws Throwable {
            if (thrown != null) {
                throw thrown;
            }
            return value;
        }
    }
}
