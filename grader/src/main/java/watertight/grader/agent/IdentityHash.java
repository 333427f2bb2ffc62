package watertight.grader.agent;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/**
 * Gives a class without a {@code hashCode} of its own one that is the same in every run of a simulation: objects are
 * numbered as they are first asked.
 */
record IdentityHash(ClassModel model) implements ClassTransform {

    private static final String FIELD = "$hash";

    @Override
    public void accept(ClassBuilder type, ClassElement element) {
        type.with(element);
    }

    @Override
    public void atEnd(ClassBuilder type) {
        if (isNeeded()) {
            type.withField(FIELD, CD_int, ClassFile.ACC_PRIVATE | ClassFile.ACC_TRANSIENT | ClassFile.ACC_SYNTHETIC);
            type.withMethodBody(
                    "hashCode",
                    MethodTypeDesc.of(CD_int),
                    ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC,
                    this::hashCode);
        }
    }

    private boolean isNeeded() {
        return !model.flags().has(AccessFlag.INTERFACE)
                && model.superclass()
                        .map(parent -> parent.asSymbol().equals(CD_Object))
                        .orElse(false)
                && model.methods().stream()
                        .noneMatch(method -> method.methodName().equalsString("hashCode")
                                && method.methodType().equalsString("()I"));
    }

    private void hashCode(CodeBuilder code) {
        ClassDesc self = model.thisClass().asSymbol();
        int hash = 1;
        code.aload(0).getfield(self, FIELD, CD_int).istore(hash);
        code.iload(hash)
                .ifThen(
                        java.lang.classfile.Opcode.IFEQ,
                        asked -> asked.aload(0)
                                .invokestatic(Names.HOOKS, "hash", MethodTypeDesc.of(CD_int, CD_Object))
                                .istore(hash)
                                .aload(0)
                                .iload(hash)
                                .putfield(self, FIELD, CD_int));
        code.iload(hash).ireturn();
    }
}
