package watertight.grader.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;

/**
 * Brackets a class initializer. It runs once in a JVM, when the first simulation comes by: were there points in it, that
 * simulation would go another way than the same one later.
 */
final class Initializers implements CodeTransform {

    private final boolean applies;

    Initializers(MethodModel method) {
        applies = method.methodName().equalsString("<clinit>");
    }

    @Override
    public void atStart(CodeBuilder code) {
        if (applies) {
            Names.hook(code, "initializing", Names.NOTHING);
        }
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (applies && element instanceof ReturnInstruction) {
            Names.hook(code, "initialized", Names.NOTHING);
        }
        code.with(element);
    }
}
