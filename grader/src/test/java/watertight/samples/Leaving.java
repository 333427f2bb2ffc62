package watertight.samples;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import watertight.grader.sim.Simulation;

/** Code that hands work to threads that no simulation schedules. */
public final class Leaving {

    private Leaving() {}

    /** A platform thread. */
    public static final class Platform implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start("actor", () -> new Thread(() -> {}).start());
            sim.run();
        }
    }

    /** A pool of platform threads, made before the simulation runs. */
    public static final class FixedPool implements Consumer<Simulation> {
        private final ExecutorService pool = Executors.newFixedThreadPool(1);

        @Override
        public void accept(Simulation sim) {
            sim.start("actor", () -> pool.submit(() -> 1).get());
            sim.run();
        }
    }

    /** The common pool. */
    public static final class CommonPool implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start("actor", () -> CompletableFuture.supplyAsync(() -> 1).get());
            sim.run();
        }
    }

    /** A fork-join pool of its own. */
    public static final class OwnPool implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start("actor", () -> new ForkJoinPool(1).submit(() -> 1).get());
            sim.run();
        }
    }

    /** A parallel stream. */
    public static final class ParallelStream implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start(
                    "actor",
                    () -> List.of(1, 2, 3, 4, 5, 6, 7, 8).parallelStream()
                            .mapToInt(i -> i)
                            .sum());
            sim.run();
        }
    }

    /** A timeout that the JDK keeps in real time. */
    public static final class Timeout implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start(
                    "actor",
                    () -> new CompletableFuture<String>()
                            .orTimeout(1, TimeUnit.MINUTES)
                            .get());
            sim.run();
        }
    }

    /** A timer with a thread of its own, made on the test's own thread. */
    public static final class OldTimer implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            new Timer(true)
                    .schedule(
                            new TimerTask() {
                                @Override
                                public void run() {}
                            },
                            1);
        }
    }

    /** A virtual thread of the JVM's own, started on the test's thread. */
    public static final class Unsimulated implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            Thread.startVirtualThread(() -> {});
        }
    }

    /** Stays inside: virtual threads started by simulated ones, in every way. */
    public static final class Staying implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start("actor", () -> {
                Thread.startVirtualThread(() -> {}).join();
                Thread.ofVirtual().start(() -> {}).join();
                try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                    pool.submit(() -> 1).get();
                }
                try (var pool =
                        Executors.newFixedThreadPool(2, Thread.ofVirtual().factory())) {
                    CompletableFuture.supplyAsync(() -> 1, pool).get();
                }
            });
            sim.run();
        }
    }
}
