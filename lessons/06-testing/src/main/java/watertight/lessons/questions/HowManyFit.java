package watertight.lessons.questions;

import java.lang.ref.Reference;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import watertight.process.Node;
import watertight.process.Pid;

/** Starts a million processes, or as many as fit into this heap, and says what they cost. */
public final class HowManyFit {

    /** A million, unless {@code -Dprocesses} says otherwise. */
    private static final int ASKED_FOR = Integer.getInteger("processes", 1_000_000);

    private static final int SAMPLE = 10_000;

    private HowManyFit() {}

    static void main() throws InterruptedException {
        try (var node = new Node()) {
            // tag::weigh[]
            start(node, SAMPLE); // so that all classes are loaded
            long empty = heapInUse();
            Pid[] sample = start(node, SAMPLE);
            long bytesEach = (heapInUse() - empty) / SAMPLE;

            long room = Runtime.getRuntime().maxMemory() - heapInUse();
            int count = (int) Math.min(ASKED_FOR, room * 3 / 4 / bytesEach);
            // end::weigh[]

            // tag::start[]
            long before = heapInUse();
            long begin = System.nanoTime();
            Pid[] idle = start(node, count);
            double seconds = (System.nanoTime() - begin) / 1e9;
            bytesEach = (heapInUse() - before) / count;
            // end::start[]

            report(count, seconds, bytesEach);
            Reference.reachabilityFence(sample);
            Reference.reachabilityFence(idle);
        }
    }

    // tag::processes[]
    /** Starts processes that wait for their first message. Returns when all of them have begun. */
    private static Pid[] start(Node node, int count) throws InterruptedException {
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
    }
    // end::processes[]

    /** Collects twice, with a pause in which the last process comes to rest. */
    private static long heapInUse() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            Thread.sleep(200);
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void report(int count, double seconds, long bytesEach) {
        IO.println("processes started: " + count + " of " + ASKED_FOR);
        IO.println(String.format(Locale.ROOT, "seconds: %.1f", seconds));
        IO.println("bytes each: " + bytesEach);
        long heap = Runtime.getRuntime().maxMemory();
        IO.println("this heap, in megabytes: " + heap / 1_000_000);
        IO.println("so many would fit into it: " + heap / bytesEach);
    }
}
