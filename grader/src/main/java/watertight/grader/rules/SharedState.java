package watertight.grader.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

/** No mutable state in static fields: all processes of all nodes would share it, behind the back of every message. */
final class SharedState {
    private SharedState() {}

    static void check(JavaClass type) {
        for (JavaField field : type.getFields()) {
            boolean ours = field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
            if (ours && Mutable.is(field, type.getStaticInitializer().stream())) {
                throw broken(field);
            }
        }
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
