package watertight.lessons;

import java.util.concurrent.CompletableFuture;
import watertight.process.Body;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Node;

/**
 * Where a demo plays. An Elixir script is itself a process; Java's main thread is not. So each demo is the body of a
 * process, and the main thread waits until it has ended.
 */
public final class Scene {

    private Scene() {}

    /**
     * Runs a body as a process on a node of its own. Returns when it has ended.
     *
     * @throws IllegalStateException if it ended in any way but normally
     */
    public static void play(Body body) {
        try (var node = new Node()) {
            var end = new CompletableFuture<ExitReason>();
            node.spawn(watcher -> {
                watcher.spawnMonitor(body);
                end.complete(watcher.receive(Down.class).reason());
            });
            ExitReason reason = end.join();
            if (!reason.isNormal()) {
                throw new IllegalStateException("The demo ended early: " + reason);
            }
        }
    }
}
