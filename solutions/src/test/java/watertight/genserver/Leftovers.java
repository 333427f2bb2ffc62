package watertight.genserver;

import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import watertight.process.Gauges;
import watertight.process.Node;
import watertight.process.Pid;

/** What calls could leave behind, counted. */
record Leftovers(
        int callersMessages, int serversMessages, int monitors, int links, int timers, int threads, int processes) {

    /** A node on real threads, all of whose timers and threads are counted. */
    record CountedNode(Node node, ScheduledThreadPoolExecutor timers, AtomicInteger threads) implements AutoCloseable {

        static CountedNode open() {
            var timers = new ScheduledThreadPoolExecutor(1);
            var threads = new AtomicInteger();
            var virtual = Thread.ofVirtual().factory();
            long origin = System.nanoTime();
            var node = new Node(
                    task -> virtual.newThread(() -> {
                        threads.incrementAndGet();
                        task.run();
                        threads.decrementAndGet();
                    }),
                    timers,
                    () -> Instant.EPOCH.plusNanos(System.nanoTime() - origin));
            return new CountedNode(node, timers, threads);
        }

        /** The messages that have arrived count, whether a process has passed them over or not. */
        Leftovers count(Pid caller, Pid server) {
            return new Leftovers(
                    messages(caller),
                    messages(server),
                    Gauges.monitors(node),
                    Gauges.links(node),
                    timers.getQueue().size(),
                    threads.get(),
                    node.processes().size());
        }

        private int messages(Pid pid) {
            return node.info(pid).orElseThrow().mailboxLength();
        }

        @Override
        public void close() {
            node.close();
            timers.shutdownNow();
        }
    }
}
