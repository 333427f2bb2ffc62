package watertight.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import watertight.grader.sim.Simulation;

/** Code that never comes to an end, or that takes everything down with it. */
public final class Endless {

    private Endless() {}

    /** Goes round for ever. */
    public static final class Loop implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start("looper", () -> {
                while (true) {}
            });
            sim.run();
        }
    }

    /** Goes round for ever, on the thread that the simulation was opened on. */
    public static final class OwnLoop implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            while (true) {}
        }
    }

    /** Goes round for ever, and does much in each round. */
    public static final class LongRounds implements Consumer<Simulation> {
        private int a;
        private int b;
        private int c;

        @Override
        public void accept(Simulation sim) {
            sim.start("looper", () -> {
                while (true) {
                    a = b + c;
                    b = a + c;
                    c = a + b;
                }
            });
            sim.run();
        }
    }

    /** Asks for a flag that nobody sets, swallowing everything. */
    public static final class StubbornSpin implements Consumer<Simulation> {
        private boolean done;

        @Override
        public void accept(Simulation sim) {
            sim.start("spinner", () -> {
                while (!done) {
                    try {
                        Thread.onSpinWait();
                    } catch (Throwable t) {
                        done = false;
                    }
                }
            });
            sim.start("reader", new CountDownLatch(1)::await);
            sim.run();
        }
    }

    /** Two threads that make way for each other for ever. */
    public static final class AfterYou implements Consumer<Simulation> {
        private int turn = 2;

        @Override
        public void accept(Simulation sim) {
            sim.start("one", () -> wait(0));
            sim.start("two", () -> wait(1));
            sim.run();
        }

        private void wait(int mine) {
            while (turn != mine) {
                Thread.yield();
            }
        }
    }

    /** Calls itself for ever, and swallows what comes of it. */
    public static final class Recursion implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start("diver", () -> {
                try {
                    dive(1);
                } catch (Throwable swallowed) {
                    return;
                }
            });
            sim.run();
        }

        private int dive(int depth) {
            return dive(depth + 1) + 1;
        }
    }

    /** Calls itself for ever, under a lock, and swallows nothing. */
    public static final class LockedRecursion implements Consumer<Simulation> {
        private int depth;

        @Override
        public void accept(Simulation sim) {
            sim.start("diver", this::dive);
            sim.run();
        }

        private synchronized void dive() {
            synchronized (sim()) {
                depth++;
                dive();
            }
        }

        private Object sim() {
            return this;
        }
    }

    /** Two that call themselves for ever, and make way for each other on the way down. */
    public static final class YieldingRecursion implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start("one diver", this::dive);
            sim.start("other diver", this::dive);
            sim.run();
        }

        private void dive() {
            Thread.yield();
            dive();
        }
    }

    /** Takes all memory, and swallows what comes of it. */
    public static final class Memory implements Consumer<Simulation> {
        private final List<long[]> kept = new ArrayList<>();

        @Override
        public void accept(Simulation sim) {
            sim.start("hoarder", () -> {
                try {
                    while (true) {
                        kept.add(new long[4_000_000]);
                    }
                } catch (Throwable swallowed) {
                    return;
                }
            });
            sim.run();
        }
    }

    /** Ends the JVM from a thread of its own. */
    public static final class Exit implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start("leaver", () -> {
                Thread.startVirtualThread(() -> {
                            try {
                                System.exit(3);
                            } catch (Throwable swallowed) {
                                return;
                            }
                        })
                        .join();
            });
            sim.run();
        }
    }

    /** Halts the JVM. */
    public static final class Halt implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            sim.start("leaver", () -> Runtime.getRuntime().halt(3));
            sim.run();
        }
    }

    /** Is busy where nobody can look: in the JDK. */
    public static final class Busy implements Consumer<Simulation> {
        /** Lets the test end the thread that was left behind. */
        public static volatile boolean stop;

        @Override
        public void accept(Simulation sim) {
            sim.start(
                    "worker",
                    () -> Stream.generate(() -> stop)
                            .takeWhile(stopped -> !stopped)
                            .count());
            sim.run();
        }
    }

    /** Leaves threads waiting in every way there is, and swallows interrupts. */
    public static final class Leftovers implements Consumer<Simulation> {
        @Override
        public void accept(Simulation sim) {
            Thread parked = sim.threads().newThread(() -> {
                while (true) {
                    LockSupport.park();
                }
            });
            parked.start();
            sim.threads()
                    .newThread(() -> {
                        while (true) {
                            try {
                                parked.join();
                            } catch (Throwable swallowed) {
                                Thread.yield();
                            }
                        }
                    })
                    .start();
            sim.threads()
                    .newThread(() -> {
                        try {
                            new CountDownLatch(1).await();
                        } catch (Throwable swallowed) {
                            sim.note("a thread", "heard of the end");
                        }
                    })
                    .start();
            sim.start("actor", () -> Thread.startVirtualThread(LockSupport::park));
            sim.run();
        }
    }
}
