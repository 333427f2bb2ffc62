package watertight.grader.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what a field holds can change. Where its type leaves that open, the answer is a guess that spares the honest. */
final class Mutable {
    private static final Set<String> INTERFACES = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Map",
            "java.util.Collection",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.concurrent.BlockingQueue",
            "java.util.concurrent.ConcurrentMap");

    private static final Set<String> HARMLESS =
            Set.of("java.util.concurrent.TimeUnit", "java.util.concurrent.Callable");

    private Mutable() {}

    /**
     * Whether it can.
     *
     * @param initializers the code that gives the field its first value
     */
    static boolean is(JavaField field, Stream<? extends JavaCodeUnit> initializers) {
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || type.isArray()
                || type.getPackageName().startsWith("java.util.concurrent") && !HARMLESS.contains(type.getName())
                || isCollection(type)
                || INTERFACES.contains(type.getName()) && initializers.anyMatch(Mutable::makesCollections)
                || type.getName().startsWith("java.lang.StringBu");
    }

    /** A class of {@code java.util} that holds elements; its interfaces may stand for an immutable one. */
    private static boolean isCollection(JavaClass type) {
        String name = type.getSimpleName();
        return type.getPackageName().equals("java.util")
                && !INTERFACES.contains(type.getName())
                && (name.endsWith("List")
                        || name.endsWith("Set")
                        || name.endsWith("Map")
                        || name.endsWith("Queue")
                        || name.endsWith("Deque")
                        || name.equals("Vector")
                        || name.equals("BitSet"));
    }

    /** Whether the code makes collections by a constructor, and not by {@code List.of}. */
    private static boolean makesCollections(JavaCodeUnit code) {
        return code.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getPackageName().startsWith("java.util"));
    }
}
