package watertight.grader.course;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the grader reads from a compiled class without loading it: where its methods stand and which stubs it holds.
 *
 * @param className  binary name
 * @param sourceFile simple name of its source file, or empty
 * @param nested     binary names of the classes nested in it, at any depth
 * @param methods    first line of each method, by name and number of parameters: {@code take/1}
 * @param stubs      its own stubs, one for each line that has any
 */
public record Outline(
        String className, String sourceFile, List<String> nested, Map<String, Integer> methods, List<Stub> stubs) {
    private static final String TODO = "watertight/Todo";
    private static final String UNREPAIRED = "unrepaired";

    /**
     * Reads a class file.
     *
     * @throws IllegalArgumentException if the bytes are no class file
     */
    public static Outline of(byte[] classFile) {
        ClassModel model =
                ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS).parse(classFile);
        String name = model.thisClass().asInternalName().replace('/', '.');
        String source = model.findAttribute(Attributes.sourceFile())
                .map(file -> file.sourceFile().stringValue())
                .orElse("");
        var nested = model.findAttribute(Attributes.nestMembers())
                .map(members -> members.nestMembers().stream()
                        .map(member -> member.asInternalName().replace('/', '.'))
                        .toList())
                .orElse(List.of());
        var methods = new LinkedHashMap<String, Integer>();
        var stubs = new ArrayList<Stub>();
        boolean mayHoldStubs = namesTodo(model);
        for (MethodModel method : model.methods()) {
            String key = method.methodName().stringValue() + "/"
                    + method.methodTypeSymbol().parameterCount();
            methods.merge(key, firstLine(method), Outline::earlier);
            if (mayHoldStubs) {
                addStubs(method, name, source, stubs);
            }
        }
        return new Outline(name, source, nested, methods, stubs);
    }

    /** The first line of the first method of that name, or 0. */
    public int lineOf(String method) {
        return methods.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(method + "/"))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
    }

    private static int earlier(int line, int other) {
        return line == 0 || other == 0 ? Math.max(line, other) : Math.min(line, other);
    }

    private static boolean namesTodo(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MemberRefEntry member && member.owner().name().equalsString(TODO)) {
                return true;
            }
        }
        return false;
    }

    private static int firstLine(MethodModel method) {
        return method.findAttribute(Attributes.code())
                .flatMap(code -> code.findAttribute(Attributes.lineNumberTable()))
                .map(table -> table.lineNumbers().stream()
                        .mapToInt(line -> line.lineNumber())
                        .min()
                        .orElse(0))
                .orElse(0);
    }

    private static void addStubs(MethodModel method, String className, String source, List<Stub> stubs) {
        if (method.code().isEmpty()) {
            return;
        }
        int line = 0;
        Object constant = null;
        for (var element : method.code().get()) {
            if (element instanceof LineNumber number) {
                line = number.line();
            } else if (element instanceof ConstantInstruction load) {
                constant = load.constantValue();
            } else if (element instanceof InvokeInstruction call
                    && call.owner().name().equalsString(TODO)) {
                var stub = new Stub(
                        String.valueOf(constant),
                        className,
                        method.methodName().stringValue(),
                        source,
                        line,
                        call.name().equalsString(UNREPAIRED));
                if (!stubs.contains(stub)) {
                    stubs.add(stub);
                }
            }
        }
    }
}
