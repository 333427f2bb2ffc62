package watertight.supervisor;

import static watertight.Todo.todo;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import watertight.process.ExitReason;
import watertight.process.Node;
import watertight.process.Pid;

/** A program that is one tree of supervisors. */
public final class Application {

    /** How long the end of the JVM is put off for a tree that is still starting. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What there is to stop of a tree that has not started. */
    private static final Runnable NOTHING = () -> {};

    private Application() {}

    /**
     * Runs a tree on a node of its own, until it ends. When the JVM is told to end meanwhile, by SIGTERM, by Ctrl-C or
     * by {@code System.exit}, it stops the tree first. A tree that is still starting is stopped when it has started, if
     * that takes no longer than {@link #PATIENCE}.
     *
     * @return why the tree has ended
     * @throws IllegalStateException if it did not start
     */
    public static ExitReason run(Supervisor tree) throws InterruptedException {
        var stop = new CompletableFuture<Runnable>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopWhenStarted(stop), "stop the tree"));
        try (var node = new Node()) {
            return run(node, tree, stop::complete);
        } finally {
            stop.complete(NOTHING);
        }
    }

    private static void stopWhenStarted(CompletableFuture<Runnable> stop) {
        stop.completeOnTimeout(NOTHING, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .run();
    }

    /**
     * Runs a tree on this node, as a process that is linked to it, until it ends, for whatever reason.
     *
     * @param atShutdown is handed, when the tree has started, what is to be run when the program shall end: it stops the
     *     tree with a shutdown, in order, and returns when that is done; if the tree has ended already, it does nothing
     * @return why the tree has ended
     * @throws IllegalStateException if it did not start: it says why
     */
    public static ExitReason run(Node node, Supervisor tree, Consumer<Runnable> atShutdown)
            throws InterruptedException {
        // TODO 3.16
        throw todo("3.16");
    }

    /** Stops a tree with a shutdown, and waits until it has ended, for as long as it takes. */
    private static void stop(Node node, Pid root) {
        // TODO 3.16
        throw todo("3.16");
    }
}
