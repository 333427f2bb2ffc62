package watertight.grader.sim;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.Executor;
import watertight.grader.agent.Agent;

/** Makes virtual threads on a scheduler of ours. JDK 25 has no supported way: all that is needed for it is here. */
final class VirtualThreads {

    private static final String ADVICE = "Run the tests through ./mvnw test, or give your IDE these options: "
            + "-Djdk.trackAllThreads=false "
            + "-javaagent:grader/target/watertight-agent.jar (with the whole path to it).";

    private VirtualThreads() {}

    /** What this JVM lacks to simulate threads, and what to do about it. */
    static Optional<String> problem() {
        if (Runtime.version().feature() != 25) {
            return Optional.of("The tests need JDK 25 and run on "
                    + Runtime.version().feature() + ": choose a JDK 25 for this project.");
        }
        return Agent.isInstalled()
                ? Optional.empty()
                : Optional.of("This JVM was started without the grader's agent. " + ADVICE);
    }

    /** A builder of virtual threads that {@code scheduler} runs. */
    static Thread.Builder.OfVirtual on(Executor scheduler) {
        try {
            return (Thread.Builder.OfVirtual) Builder.NEW.invoke(scheduler);
        } catch (Throwable e) {
            throw new IllegalStateException(ADVICE, e);
        }
    }

    /** Found when first needed, so that {@link #problem()} can speak before. */
    private static final class Builder {

        static final MethodHandle NEW = constructor();

        private static MethodHandle constructor() {
            try {
                Class<?> type = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder");
                return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .findConstructor(type, MethodType.methodType(void.class, Executor.class));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(ADVICE, e);
            }
        }
    }
}
