package watertight.grader.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks at what arrives at handlers wide enough to swallow an error, so that {@code catch (Throwable t)} hides neither
 * the end of a simulation nor a stack overflow. One for each method.
 */
final class Handlers implements CodeTransform {

    private static final Set<String> WIDE = Set.of(
            "java/lang/Throwable",
            "java/lang/Error",
            "java/lang/VirtualMachineError",
            "java/lang/StackOverflowError",
            "java/lang/OutOfMemoryError");

    private final Map<Label, String> hooks = new HashMap<>();

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        code.with(element);
        switch (element) {
            case ExceptionCatch handler -> note(handler);
            case LabelTarget target
            when hooks.containsKey(target.label()) ->
                code.dup().invokestatic(Names.HOOKS, hooks.get(target.label()), Names.TAKES_THROWABLE);
            default -> {}
        }
    }

    private void note(ExceptionCatch handler) {
        var type = handler.catchType();
        if (type.isEmpty()) {
            hooks.putIfAbsent(handler.handler(), "passing");
        } else if (WIDE.contains(type.get().asInternalName())) {
            hooks.put(handler.handler(), "caught");
        }
    }
}
