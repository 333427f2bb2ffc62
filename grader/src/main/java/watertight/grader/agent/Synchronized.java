package watertight.grader.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Offers {@code synchronized}, {@code wait} and {@code notify} to the simulation first; the JVM's monitors serve the
 * threads that it does not know. A synchronized method becomes a plain one with the same in its body. One for each
 * method.
 */
final class Synchronized implements CodeTransform {

    private static final Map<String, String> REDIRECTED =
            Map.of("wait()V", "await", "wait(J)V", "await", "notify()V", "signal", "notifyAll()V", "signalAll");

    private final boolean wholeMethod;
    private final Consumer<CodeBuilder> monitor;
    private Label begin;

    Synchronized(ClassDesc self, MethodModel method) {
        wholeMethod = method.flags().has(AccessFlag.SYNCHRONIZED);
        boolean isStatic = method.flags().has(AccessFlag.STATIC);
        monitor = code -> {
            if (isStatic) {
                code.loadConstant(self);
            } else {
                code.aload(0);
            }
        };
    }

    /** The flags that remain. */
    static int flags(int flags) {
        return flags & ~ClassFile.ACC_SYNCHRONIZED;
    }

    @Override
    public void atStart(CodeBuilder code) {
        if (wholeMethod) {
            monitor.accept(code);
            enter(code);
            begin = code.newBoundLabel();
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case MonitorInstruction it when it.opcode() == Opcode.MONITORENTER -> enter(code);
            case MonitorInstruction _ -> exit(code);
            case InvokeInstruction call when isOfObject(call) -> redirect(code, call);
            case ExceptionCatch handler when handler.tryStart().equals(handler.handler()) -> {} // guards only itself
            case ReturnInstruction _
            when wholeMethod -> {
                monitor.accept(code);
                exit(code);
                code.with(element);
            }
            default -> code.with(element);
        }
    }

    @Override
    public void atEnd(CodeBuilder code) {
        if (wholeMethod) {
            Label end = code.newBoundLabel();
            code.exceptionCatchAll(begin, end, end);
            monitor.accept(code);
            exit(code);
            code.athrow();
        }
    }

    private static void enter(CodeBuilder code) {
        code.dup()
                .invokestatic(Names.HOOKS, "enter", Names.ASKS_OF_OBJECT)
                .ifThenElse(CodeBuilder::pop, CodeBuilder::monitorenter);
    }

    private static void exit(CodeBuilder code) {
        code.dup()
                .invokestatic(Names.HOOKS, "exit", Names.ASKS_OF_OBJECT)
                .ifThenElse(CodeBuilder::pop, CodeBuilder::monitorexit);
    }

    private static boolean isOfObject(InvokeInstruction call) {
        return call.owner().asInternalName().equals("java/lang/Object") && REDIRECTED.containsKey(key(call));
    }

    private static void redirect(CodeBuilder code, InvokeInstruction call) {
        Names.hook(
                code,
                REDIRECTED.get(key(call)),
                call.typeSymbol().insertParameterTypes(0, java.lang.constant.ConstantDescs.CD_Object));
    }

    private static String key(InvokeInstruction call) {
        return call.name().stringValue() + call.type().stringValue();
    }
}
