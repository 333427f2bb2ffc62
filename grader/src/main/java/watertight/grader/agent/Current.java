package watertight.grader.agent;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Finds the simulation that a thread belongs to. */
public final class Current {

    private static final MethodHandle CARRIER = carrierHandle();
    private static final ThreadLocal<Simulated> OWNED = new ThreadLocal<>();

    private Current() {}

    /** The simulation of the simulated thread that runs this; null on every other thread. */
    public static Simulated simulated() {
        if (!Thread.currentThread().isVirtual()) {
            return null;
        }
        return carrier() instanceof Carrier carrier ? carrier.simulated() : null;
    }

    /** The same, or the simulation that the current thread owns and drives; null where there is neither. */
    public static Simulated simulatedOrOwned() {
        return Thread.currentThread().isVirtual() ? simulated() : OWNED.get();
    }

    /** The current thread owns {@code simulated} from now on; null for none. */
    public static void own(Simulated simulated) {
        if (simulated == null) {
            OWNED.remove();
        } else {
            OWNED.set(simulated);
        }
    }

    private static Thread carrier() {
        try {
            return (Thread) CARRIER.invokeExact();
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle carrierHandle() {
        try {
            return MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
                    .findStatic(Thread.class, "currentCarrierThread", MethodType.methodType(Thread.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK has no Thread.currentCarrierThread: use JDK 25.", e);
        }
    }
}
