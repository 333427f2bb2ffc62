package watertight.grader.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

/** No mutable state in the fields of a server: what changes is the state, which callbacks get and return. */
final class FieldsOfServer {

    private FieldsOfServer() {}

    static void check(JavaClass type) {
        for (JavaField field : type.getFields()) {
            boolean ours = !field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
            if (ours && Mutable.is(field, type.getConstructors().stream())) {
                throw broken(field);
            }
        }
    }

    private static BrokenRule broken(JavaField field) {
        JavaClass owner = field.getOwner();
        String file = owner.getSource().flatMap(source -> source.getFileName()).orElse("");
        int line = owner.getConstructors().stream()
                .map(JavaConstructor::getSourceCodeLocation)
                .mapToInt(place -> place.getLineNumber())
                .min()
                .orElse(0);
        return new BrokenRule(
                "The field " + owner.getSimpleName() + "." + field.getName() + " can change. What changes in a server"
                        + " belongs in its state: each callback gets it as an argument, and returns the next one.",
                new StackTraceElement(owner.getName(), "<init>", file, line));
    }
}
