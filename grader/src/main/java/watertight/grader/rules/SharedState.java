package watertight.grader.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;

/** No mutable state in static fields: all processes of all nodes would share it, behind the back of every message. */
final class SharedState {
    private static final Set<String> INTERFACES = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Map",
            "java.util.Collection",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.concurrent.BlockingQueue",
            "java.util.concurrent.ConcurrentMap");

    private SharedState() {}

    static void check(JavaClass type) {
        for (JavaField field : type.getFields()) {
            boolean ours = field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
            if (ours && isMutable(field)) {
                throw broken(field);
            }
        }
    }

    private static boolean isMutable(JavaField field) {
        JavaClass type = field.getRawType();
        return !field.getModifiers().contains(JavaModifier.FINAL)
                || type.isArray()
                || type.getPackageName().startsWith("java.util.concurrent") && !isUnit(type)
                || isCollection(type)
                || INTERFACES.contains(type.getName()) && makesCollections(field.getOwner())
                || type.getName().startsWith("java.lang.StringBu");
    }

    private static boolean isUnit(JavaClass type) {
        return type.getName().equals("java.util.concurrent.TimeUnit");
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

    /** Whether static fields of the class are given collections made by a constructor, and not by {@code List.of}. */
    private static boolean makesCollections(JavaClass owner) {
        return owner.getStaticInitializer()
                .map(code -> code.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getPackageName().startsWith("java.util")))
                .orElse(false);
    }

    private static BrokenRule broken(JavaField field) {
        JavaClass owner = field.getOwner();
        String file = owner.getSource().flatMap(source -> source.getFileName()).orElse("");
        return new BrokenRule(
                "The static field " + owner.getSimpleName() + "." + field.getName() + " can change, and all"
                        + " processes share it: they would meet there without a message. Keep state within a process.",
                new StackTraceElement(
                        owner.getName(),
                        "<clinit>",
                        file,
                        owner.getStaticInitializer()
                                .map(code -> code.getSourceCodeLocation().getLineNumber())
                                .orElse(0)));
    }
}
