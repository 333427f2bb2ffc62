package watertight.grader.rules;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the code of an exercise may not do, checked in its compiled classes. A test of the exercise says
 * {@code CodeRules.ofApplication(Counter.class).check()}.
 */
public final class CodeRules {
    private final Set<Rule> rules;
    private final boolean server;
    private final boolean narrowCatches;
    private final Class<?>[] classes;

    private CodeRules(Set<Rule> rules, boolean server, boolean narrowCatches, Class<?>[] classes) {
        this.rules = rules;
        this.server = server;
        this.narrowCatches = narrowCatches;
        this.classes = classes;
    }

    /** All rules, for classes that use the runtime. Classes nested in them count as well. */
    public static CodeRules ofApplication(Class<?>... classes) {
        return new CodeRules(EnumSet.allOf(Rule.class), false, false, classes);
    }

    /** All rules, and that nothing in the classes' fields can change: for callbacks, which are handed their state. */
    public static CodeRules ofServer(Class<?>... classes) {
        return new CodeRules(EnumSet.allOf(Rule.class), true, false, classes);
    }

    /** The rules for classes that are a part of the runtime, which may wait for a time. */
    public static CodeRules ofRuntime(Class<?>... classes) {
        return ofApplication(classes).without(Rule.NO_TIMED_WAIT);
    }

    /** The same rules but one, for classes whose given part has to break it. */
    public CodeRules without(Rule rule) {
        var fewer = EnumSet.copyOf(rules);
        fewer.remove(rule);
        return new CodeRules(fewer, server, narrowCatches, classes);
    }

    /** The same rules, and that nothing is caught but what can be handled. */
    public CodeRules withNarrowCatches() {
        return new CodeRules(rules, server, true, classes);
    }

    /**
     * Checks the rules, and that no mutable state is shared by static fields, nor kept in any field of a server.
     *
     * @throws BrokenRule at the first line that breaks one
     */
    public void check() {
        List<URL> all = Arrays.stream(classes)
                .flatMap(CodeRules::withNested)
                .distinct()
                .map(CodeRules::file)
                .toList();
        if (narrowCatches) {
            all.forEach(Catches::check);
        }
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        for (JavaClass type : new ClassFileImporter().importUrls(all)) {
            SharedState.check(type);
            if (server) {
                FieldsOfServer.check(type);
            }
            type.getCodeUnits().forEach(this::checkCalls);
        }
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Arrays.stream(type.getNestMembers())
                .filter(member -> member == type || member.getName().startsWith(type.getName() + "$"));
    }

    /** The file that a class was loaded from, wherever else on the class path there is one of that name. */
    private static URL file(Class<?> type) {
        return type.getResource("/" + type.getName().replace('.', '/') + ".class");
    }

    private void checkCalls(JavaCodeUnit code) {
        for (JavaCall<?> call : code.getCallsFromSelf()) {
            rules.stream()
                    .filter(rule -> rule.forbids(call.getTarget()))
                    .findFirst()
                    .ifPresent(rule -> {
                        throw broken(call, rule);
                    });
        }
    }

    private static BrokenRule broken(JavaCall<?> call, Rule rule) {
        JavaCodeUnit code = call.getOrigin();
        String owner = call.getTarget().getOwner().getSimpleName();
        String name = call.getTarget().getName();
        String called = name.equals("<init>") ? "new " + owner : owner + "." + name;
        String file = code.getOwner()
                .getSource()
                .flatMap(source -> source.getFileName())
                .orElse("");
        return new BrokenRule(
                called + " is not allowed here. " + rule.reason(),
                new StackTraceElement(code.getOwner().getName(), code.getName(), file, call.getLineNumber()));
    }
}
