package watertight.grader.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No catch of everything: only what its author can handle. */
final class Catches {
    private static final String TOO_WIDE =
            "It takes what you can handle together with what you can't, and nobody learns"
                    + " of that. Catch the one exception that you know an answer to; let the others end the process, and leave"
                    + " the rest to its supervisor.";
    private static final String TOLD_TO_END =
            "It tells a process that it has been ended: who catches it lives on as a ghost. Let it pass.";
    private static final Map<String, String> REASONS = Map.of(
            "java/lang/Throwable", TOO_WIDE,
            "java/lang/Exception", TOO_WIDE,
            "java/lang/RuntimeException", TOO_WIDE,
            "java/lang/Error", TOO_WIDE,
            "java/lang/InterruptedException", TOLD_TO_END,
            "watertight/process/ProcessExit", TOLD_TO_END);

    private Catches() {}

    static void check(URL classFile) {
        var model = ClassFile.of().parse(bytes(classFile));
        String className = model.thisClass().asInternalName().replace('/', '.');
        for (MethodModel method : model.methods()) {
            method.code()
                    .ifPresent(
                            code -> check(code, className, method.methodName().stringValue()));
        }
    }

    private static byte[] bytes(URL classFile) {
        try (InputStream in = classFile.openStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + classFile + ".", unreadable);
        }
    }

    private static void check(CodeModel code, String className, String method) {
        for (ExceptionCatch one : code.exceptionHandlers()) {
            String type = one.catchType().map(entry -> entry.asInternalName()).orElse("");
            List<CodeElement> handler = handler(code, one);
            if (REASONS.containsKey(type) && !isOfCompiler(handler)) {
                throw broken(type, handler, className, method);
            }
        }
    }

    /** What stands from the beginning of the handler on. */
    private static List<CodeElement> handler(CodeModel code, ExceptionCatch one) {
        return code.elementStream()
                .dropWhile(element -> !(element instanceof LabelTarget target
                        && target.label().equals(one.handler())))
                .toList();
    }

    /** Pattern matching and try-with-resources catch everything, to throw it again. */
    private static boolean isOfCompiler(List<CodeElement> handler) {
        return startsWithMatchException(handler) || addsSuppressed(handler);
    }

    /** What is caught is kept in a variable; then comes the new exception, at once. */
    private static boolean startsWithMatchException(List<CodeElement> handler) {
        return handler.stream()
                .filter(element -> element instanceof Instruction && !(element instanceof StoreInstruction))
                .findFirst()
                .map(first -> first instanceof NewObjectInstruction made
                        && made.className().asInternalName().equals("java/lang/MatchException"))
                .orElse(false);
    }

    private static boolean addsSuppressed(List<CodeElement> handler) {
        return handler.stream()
                .takeWhile(element -> !(element instanceof ThrowInstruction || element instanceof ReturnInstruction))
                .anyMatch(element ->
                        element instanceof InvokeInstruction call && call.name().equalsString("addSuppressed"));
    }

    private static BrokenRule broken(String type, List<CodeElement> handler, String className, String method) {
        Optional<Integer> line = handler.stream()
                .filter(LineNumber.class::isInstance)
                .map(number -> ((LineNumber) number).line())
                .findFirst();
        String simple = type.substring(type.lastIndexOf('/') + 1);
        String outer = className.substring(className.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
        return new BrokenRule(
                "To catch " + simple + " is not allowed here. " + REASONS.get(type),
                new StackTraceElement(className, method, outer + ".java", line.orElse(0)));
    }
}
