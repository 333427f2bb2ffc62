package watertight.grader.agent;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.AccessFlag;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A point before whatever other threads may see: fields that can change, elements of arrays, the JDK's collections,
 * locks, queues, atomics, and threads.
 */
final class Points implements CodeTransform {

    private final String self;
    private final Set<String> finals;

    Points(ClassModel model) {
        self = model.thisClass().asInternalName();
        finals = model.fields().stream()
                .filter(field -> field.flags().has(AccessFlag.FINAL))
                .map(field -> field.fieldName().stringValue())
                .collect(Collectors.toSet());
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (isPoint(element)) {
            Names.hook(code, "point", Names.NOTHING);
        }
        code.with(element);
    }

    private boolean isPoint(CodeElement element) {
        return switch (element) {
            case FieldInstruction field -> !isFinal(field);
            case InvokeInstruction call ->
                call.opcode() != Opcode.INVOKESPECIAL && isShared(call.owner().asInternalName());
            case ArrayStoreInstruction _ -> true;
            default -> false;
        };
    }

    private boolean isFinal(FieldInstruction field) {
        return field.owner().asInternalName().equals(self)
                && finals.contains(field.name().stringValue());
    }

    private static boolean isShared(String owner) {
        return owner.startsWith("java/util/")
                || owner.equals("java/lang/Thread")
                || owner.equals("java/lang/invoke/VarHandle");
    }
}
