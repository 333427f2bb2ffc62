package watertight.grader.agent;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.util.Map;

/**
 * Makes hash maps and sets remember the order of insertion: the order of hashes may differ from run to run, and a run
 * must be the same again. No program may rely on either.
 */
final class Ordered implements CodeTransform {

    private static final Map<String, ClassDesc> LINKED = Map.of(
            "java/util/HashMap", ClassDesc.of("java.util.LinkedHashMap"),
            "java/util/HashSet", ClassDesc.of("java.util.LinkedHashSet"));

    private final String parent;

    Ordered(ClassModel model) {
        parent = model.superclass().map(ClassEntry::asInternalName).orElse("");
    }

    /** The class to make instead of {@code type}. */
    static ClassDesc instead(ClassDesc type) {
        String descriptor = type.descriptorString();
        return LINKED.getOrDefault(descriptor.substring(1, descriptor.length() - 1), type);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case NewObjectInstruction made
            when isHashed(made.className()) ->
                code.new_(instead(made.className().asSymbol()));
            case InvokeInstruction call
            when call.opcode() == Opcode.INVOKESPECIAL
                    && isHashed(call.owner())
                    && call.name().equalsString("<init>") ->
                code.invokespecial(instead(call.owner().asSymbol()), "<init>", call.typeSymbol());
            default -> code.with(element);
        }
    }

    private boolean isHashed(ClassEntry type) {
        String name = type.asInternalName();
        return LINKED.containsKey(name) && !name.equals(parent);
    }
}
