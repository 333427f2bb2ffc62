package watertight.grader.agent;

import static java.lang.constant.ConstantDescs.CD_String;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/**
 * Sends a student's calls for time and chance to the simulation, written as calls or as method references, and tells
 * it of stubs.
 */
final class Calls implements CodeTransform {

    private static final Map<String, String> REDIRECTED = Map.of(
            "java/lang/System.nanoTime()J", "studentNanoTime",
            "java/lang/System.currentTimeMillis()J", "studentCurrentTimeMillis",
            "java/lang/Math.random()D", "random",
            "java/util/Collections.shuffle(Ljava/util/List;)V", "shuffle");
    private static final MethodTypeDesc TODO =
            MethodTypeDesc.of(java.lang.constant.ClassDesc.of("java.lang.Error"), CD_String);

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case InvokeInstruction call -> call(code, call);
            case InvokeDynamicInstruction dynamic -> code.invokedynamic(redirected(dynamic));
            default -> code.with(element);
        }
    }

    private void call(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        String hook = REDIRECTED.get(owner + "." + name + call.type().stringValue());
        if (hook != null) {
            Names.hook(code, hook, call.typeSymbol());
        } else if (isPlainRandom(call, owner, name)) {
            Names.hook(code, "seed", Names.LONG);
            code.invokespecial(call.owner().asSymbol(), name, Names.TAKES_LONG);
        } else {
            if (owner.equals("watertight/Todo")
                    && name.equals("todo")
                    && call.typeSymbol().equals(TODO)) {
                code.dup().invokestatic(Names.HOOKS, "stub", Names.TAKES_STRING);
            }
            code.with(call);
        }
    }

    private static boolean isPlainRandom(InvokeInstruction call, String owner, String name) {
        return call.opcode() == Opcode.INVOKESPECIAL
                && owner.equals("java/util/Random")
                && name.equals("<init>")
                && call.type().equalsString("()V");
    }

    private static DynamicCallSiteDesc redirected(InvokeDynamicInstruction dynamic) {
        ConstantDesc[] arguments =
                dynamic.bootstrapArgs().stream().map(Calls::redirected).toArray(ConstantDesc[]::new);
        return DynamicCallSiteDesc.of(
                dynamic.bootstrapMethod(), dynamic.name().stringValue(), dynamic.typeSymbol(), arguments);
    }

    private static ConstantDesc redirected(ConstantDesc argument) {
        if (!(argument instanceof DirectMethodHandleDesc handle)) {
            return argument;
        }
        if (handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
            return MethodHandleDesc.of(
                    handle.kind(), Ordered.instead(handle.owner()), handle.methodName(), handle.lookupDescriptor());
        }
        String owner = handle.owner().descriptorString();
        String hook = REDIRECTED.get(
                owner.substring(1, owner.length() - 1) + "." + handle.methodName() + handle.lookupDescriptor());
        return hook == null
                ? argument
                : MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.STATIC, Names.HOOKS, hook, handle.invocationType());
    }
}
