package watertight.grader.rules;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.function.Predicate;

/** A rule about what the student's code may call, with the reason that a student is given. */
public enum Rule {
    /** Sleeping holds up whoever sleeps, and can't be answered. */
    NO_SLEEP(
            Calls::sleeps,
            "A process that sleeps hears nothing meanwhile. Receive with a deadline, or have a message sent later."),

    /** Timed waiting belongs to the runtime: processes wait for messages. */
    NO_TIMED_WAIT(Calls::waitsForTime, "A process waits for messages and nothing else. Receive with a deadline."),

    /** Other threads than the given ones can't be followed. */
    NO_OTHER_THREADS(
            Calls::leavesSimulation,
            "The tests can't follow what runs there, nor can it be supervised. Spawn a process, or use"
                    + " the threads and timers that you were given."),

    /** Ending the JVM ends everybody's processes. */
    NO_EXIT(
            Calls::exits,
            "It ends every process of every node at once. Let the process end, or exit it with a reason."),

    /** What goes round the language goes round the course. */
    NO_INTERNALS(Calls::goesInside, "The course needs nothing of the JDK's insides or of reflection.");

    private final Predicate<CodeUnitCallTarget> forbidden;
    private final String reason;

    Rule(Predicate<CodeUnitCallTarget> forbidden, String reason) {
        this.forbidden = forbidden;
        this.reason = reason;
    }

    boolean forbids(CodeUnitCallTarget target) {
        return forbidden.test(target);
    }

    String reason() {
        return reason;
    }

    /** What is forbidden, by the names of owner and method. */
    private static final class Calls {
        private static final Set<String> POOLS = Set.of(
                "newFixedThreadPool",
                "newCachedThreadPool",
                "newSingleThreadExecutor",
                "newWorkStealingPool",
                "newScheduledThreadPool",
                "newSingleThreadScheduledExecutor");
        private static final Set<String> OTHER_THREADS = Set.of(
                "java.util.Timer",
                "java.util.concurrent.ForkJoinPool",
                "java.util.concurrent.ThreadPoolExecutor",
                "java.util.concurrent.ScheduledThreadPoolExecutor");

        static boolean sleeps(CodeUnitCallTarget call) {
            return owner(call).equals("java.lang.Thread") && call.getName().equals("sleep")
                    || owner(call).equals("java.util.concurrent.TimeUnit")
                            && call.getName().equals("sleep");
        }

        static boolean waitsForTime(CodeUnitCallTarget call) {
            boolean concurrent = owner(call).startsWith("java.util.concurrent.");
            boolean timed = call.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .anyMatch(type -> type.equals("java.util.concurrent.TimeUnit"));
            boolean waits = call.getName().startsWith("await")
                    || call.getName().startsWith("park")
                    || call.getName().equals("poll")
                    || call.getName().equals("get")
                    || call.getName().startsWith("try");
            return concurrent
                            && waits
                            && (timed
                                    || call.getName().endsWith("Nanos")
                                    || call.getName().endsWith("Until"))
                    || call.getName().equals("wait")
                            && call.getRawParameterTypes().size() > 0;
        }

        static boolean leavesSimulation(CodeUnitCallTarget call) {
            String owner = owner(call);
            String name = call.getName();
            return owner.equals("java.lang.Thread") && (name.equals("<init>") || name.equals("ofPlatform"))
                    || owner.equals("java.util.concurrent.Executors") && POOLS.contains(name)
                    || OTHER_THREADS.contains(owner)
                    || owner.equals("java.util.concurrent.CompletableFuture") && name.endsWith("Async")
                    || name.equals("parallelStream")
                    || owner.startsWith("java.util.stream.") && name.equals("parallel");
        }

        static boolean exits(CodeUnitCallTarget call) {
            return owner(call).equals("java.lang.System") && call.getName().equals("exit")
                    || owner(call).equals("java.lang.Runtime")
                            && Set.of("exit", "halt").contains(call.getName());
        }

        static boolean goesInside(CodeUnitCallTarget call) {
            String owner = owner(call);
            return owner.startsWith("java.lang.reflect.")
                    || owner.startsWith("sun.")
                    || owner.startsWith("jdk.internal.")
                    || owner.startsWith("watertight.grader.")
                    || owner.equals("java.lang.Class")
                            && Set.of("forName", "getDeclaredField", "getDeclaredMethod")
                                    .contains(call.getName());
        }

        private static String owner(CodeUnitCallTarget call) {
            return call.getOwner().getName();
        }
    }
}
