package watertight.bench;

import java.lang.ref.Reference;
import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import watertight.process.Node;
import watertight.process.Pid;

/**
 * What a process costs that waits for a message: the heap in use after a collection, with a million of them, less what
 * it was before, divided. Run in a JVM of its own, with the contestant's title: prints the bytes.
 */
final class IdleProcesses {

    private static final int WARM_UP = Work.IDLE / 20;

    private IdleProcesses() {}

    public static void main(String[] args) throws InterruptedException {
        switch (args[0]) {
            case "Watertight" -> watertight();
            case "Pekko" -> pekko();
            default -> throw new IllegalArgumentException("Say Watertight or Pekko, not '" + args[0] + "'.");
        }
        System.exit(0);
    }

    private static void watertight() throws InterruptedException {
        try (var node = new Node()) {
            measure(count -> {
                var pids = new Pid[count];
                var begun = new CountDownLatch(count);
                for (int i = 0; i < count; i++) {
                    pids[i] = node.spawn(self -> {
                        begun.countDown();
                        self.receive();
                    });
                }
                begun.await();
                return pids;
            });
        }
    }

    private static void pekko() throws InterruptedException {
        var system = PekkoActors.system();
        measure(count -> {
            var actors = new ActorRef<?>[count];
            var begun = new CountDownLatch(count);
            system.tell(context -> {
                for (int i = 0; i < count; i++) {
                    actors[i] = context.spawnAnonymous(PekkoActors.idle(begun));
                }
            });
            begun.await();
            return actors;
        });
    }

    /** Starts processes, waits until all have begun, and returns their addresses. */
    private interface Start {
        Object[] processes(int count) throws InterruptedException;
    }

    private static void measure(Start start) throws InterruptedException {
        Object[] warmUp = start.processes(WARM_UP);
        long before = heapInUse();
        Object[] idle = start.processes(Work.IDLE);
        System.out.println((heapInUse() - before) / idle.length);
        Reference.reachabilityFence(warmUp);
        Reference.reachabilityFence(idle);
    }

    /** Collects twice, with a pause in which the last process comes to rest. */
    private static long heapInUse() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            Thread.sleep(1_000);
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
