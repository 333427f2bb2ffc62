package watertight.grader.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;

/** Reads from a virtual thread what schedules it. JDK 25 has no supported way. */
public final class Scheduling {

    /** A scheduler of virtual threads that belongs to a simulation. */
    public interface Scheduler {

        /** The simulation whose threads it schedules now, or null. */
        Simulated simulated();
    }

    private static final MethodHandle SCHEDULER = field("scheduler", Executor.class, Object.class);
    private static final MethodHandle CONTINUATION = field("runContinuation", Runnable.class, Runnable.class);

    private Scheduling() {}

    /** The simulation that {@code thread} belongs to, or null. */
    static Simulated simulationOf(Thread thread) {
        return thread.isVirtual() && scheduler(thread) instanceof Scheduler ours ? ours.simulated() : null;
    }

    /** What a virtual thread hands to its scheduler whenever it can run: always the same object. */
    public static Runnable continuation(Thread virtual) {
        try {
            return (Runnable) CONTINUATION.invokeExact(virtual);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object scheduler(Thread virtual) {
        try {
            return (Object) SCHEDULER.invokeExact(virtual);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle field(String name, Class<?> type, Class<?> as) {
        try {
            Class<?> virtualThread = Class.forName("java.lang.VirtualThread");
            return MethodHandles.privateLookupIn(virtualThread, MethodHandles.lookup())
                    .findGetter(virtualThread, name, type)
                    .asType(MethodType.methodType(as, Thread.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK's virtual threads have no field " + name + ": use JDK 25.", e);
        }
    }
}
