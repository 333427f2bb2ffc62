package watertight.grader.agent;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What woven code calls. On a thread that no simulation knows, each returns at once or does what the unwoven code did.
 */
public final class Hooks {

    private Hooks() {}

    // Time.

    /** {@link System#nanoTime()} in the JDK's classes. */
    public static long nanoTime() {
        Simulated here = Current.simulated();
        return here == null ? System.nanoTime() : here.nanoTime();
    }

    /** {@link System#currentTimeMillis()} in the JDK's classes. */
    public static long currentTimeMillis() {
        Simulated here = Current.simulated();
        return here == null ? System.currentTimeMillis() : here.currentTimeMillis();
    }

    /** {@link System#nanoTime()} in a student's classes, which also a test's own thread may call. */
    public static long studentNanoTime() {
        Simulated here = Current.simulatedOrOwned();
        return here == null ? System.nanoTime() : here.nanoTime();
    }

    /** {@link System#currentTimeMillis()} in a student's classes. */
    public static long studentCurrentTimeMillis() {
        Simulated here = Current.simulatedOrOwned();
        return here == null ? System.currentTimeMillis() : here.currentTimeMillis();
    }

    /** The virtual instant, or null for the system's. */
    public static Instant instant() {
        Simulated here = Current.simulated();
        return here == null ? null : Instant.EPOCH.plusMillis(here.currentTimeMillis());
    }

    // Chance: a run must be the same again from the same seed.

    /** {@link Math#random()}. */
    public static double random() {
        Simulated here = Current.simulatedOrOwned();
        return here == null ? Math.random() : (here.random() >>> 11) * 0x1.0p-53;
    }

    /** The seed of {@code new Random()}. */
    public static long seed() {
        Simulated here = Current.simulatedOrOwned();
        return here == null ? new Random().nextLong() : here.random();
    }

    /** {@link Collections#shuffle(List)}. */
    public static void shuffle(List<?> list) {
        Collections.shuffle(list, new Random(seed()));
    }

    /** The hash of an object without a {@code hashCode} of its own. */
    public static int hash(Object object) {
        Simulated here = Current.simulatedOrOwned();
        return here == null ? System.identityHashCode(object) : here.hash();
    }

    // The order of threads.

    /** Before a student's code touches what others may touch. */
    public static void point() {
        Simulated here = Current.simulated();
        if (here != null) {
            here.point();
        }
    }

    /** A student's class begins to be initialized. */
    public static void initializing() {
        Simulated here = Current.simulated();
        if (here != null) {
            here.initializing(true);
        }
    }

    /** A student's class is initialized. */
    public static void initialized() {
        Simulated here = Current.simulated();
        if (here != null) {
            here.initializing(false);
        }
    }

    /** Before a student's code jumps back. */
    public static void loop() {
        Simulated here = Current.simulatedOrOwned();
        if (here != null) {
            here.loop();
        } else if (Thread.currentThread() instanceof Watched watched) {
            watched.loop();
        }
    }

    /** After a park. */
    public static void parked() {
        Simulated here = Current.simulated();
        if (here != null) {
            here.parked();
        }
    }

    /** {@code synchronized} begins; false if the JVM is to take the monitor. */
    public static boolean enter(Object monitor) {
        Simulated here = Current.simulated();
        return here != null && here.enter(monitor);
    }

    /** {@code synchronized} ends; false if the JVM is to release the monitor. */
    public static boolean exit(Object monitor) {
        Simulated here = Current.simulated();
        return here != null && here.exit(monitor);
    }

    /** {@link Object#wait()}. */
    public static void await(Object monitor) throws InterruptedException {
        await(monitor, 0);
    }

    /** {@link Object#wait(long)}. */
    public static void await(Object monitor, long millis) throws InterruptedException {
        Simulated here = Current.simulated();
        if (here == null) {
            monitor.wait(millis);
        } else {
            here.await(monitor, Math.multiplyExact(millis, 1_000_000L));
        }
    }

    /** {@link Object#notify()}. */
    public static void signal(Object monitor) {
        Simulated here = Current.simulated();
        if (here == null) {
            monitor.notify();
        } else {
            here.signal(monitor, false);
        }
    }

    /** {@link Object#notifyAll()}. */
    public static void signalAll(Object monitor) {
        Simulated here = Current.simulated();
        if (here == null) {
            monitor.notifyAll();
        } else {
            here.signal(monitor, true);
        }
    }

    // What goes wrong.

    /** At a student's handler of {@link Throwable}, {@link Error} or an error of the JVM. */
    public static void caught(Throwable thrown) {
        Simulated here = Current.simulated();
        if (here != null) {
            here.caught(thrown);
        }
    }

    /** At a student's {@code finally}, and where a future of the JDK keeps what was thrown. */
    public static void passing(Throwable thrown) {
        Simulated here = Current.simulated();
        if (here != null) {
            here.passing(thrown);
        }
    }

    /** A thread dies of {@code thrown}. True if the JDK is to say nothing. */
    public static boolean uncaught(Thread thread, Throwable thrown) {
        Simulated here = Current.simulated();
        return here != null && here.uncaught(thread, thrown);
    }

    /** Before the call of {@code Todo.todo(id)}. */
    public static void stub(String id) {
        Simulated here = Current.simulatedOrOwned();
        if (here != null) {
            here.stub(id);
        }
    }

    // What would leave the simulation, or end the JVM.

    /** Before any thread starts. */
    public static void starting(Thread thread) {
        Simulated owner = Scheduling.simulationOf(thread);
        if (owner != null) {
            owner.starting(thread);
        } else if (!thread.getClass().getName().startsWith("jdk.internal.")) {
            leaving();
        }
    }

    /** Before work goes to a fork-join pool, which has threads of its own. */
    public static void leaving() {
        Simulated here = Current.simulatedOrOwned();
        CourseCall call = here == null ? null : CourseCall.current();
        if (call != null) {
            here.left(call);
        }
    }

    /** Before the JVM ends. */
    public static void exiting() {
        CourseCall call = CourseCall.current();
        if (call == null) {
            return;
        }
        Simulated here = Current.simulatedOrOwned();
        if (here != null) {
            here.exit(call);
        }
        throw new ExitRefused(call);
    }
}
