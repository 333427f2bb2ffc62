package watertight.grader.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Java agent of the grader. Students' classes are woven as they are loaded; the JDK's when the first simulation
 * asks for it, so that a run without one pays nothing.
 */
public final class Agent {

    private static volatile Instrumentation instrumentation;
    private static boolean jdkWoven;

    private Agent() {}

    /** Called by the JVM before the program begins. */
    public static void premain(String ignored, Instrumentation jvm) {
        open(jvm);
        CourseClasses.isCourse("");
        jvm.addTransformer(new Students());
        instrumentation = jvm;
    }

    /** True if the JVM was started with this agent. */
    public static boolean isInstalled() {
        return instrumentation != null;
    }

    /** Weaves the JDK's classes, once. */
    public static synchronized void weaveJdk() {
        if (jdkWoven) {
            return;
        }
        Instrumentation jvm = instrumentation;
        Weaver.prepare();
        Class<?>[] loaded = Stream.of(jvm.getAllLoadedClasses())
                .filter(type -> JdkRules.apply(type.getName().replace('.', '/')))
                .filter(jvm::isModifiableClass)
                .toArray(Class<?>[]::new);
        jvm.addTransformer(new Jdk(), true);
        try {
            jvm.retransformClasses(loaded);
        } catch (UnmodifiableClassException e) {
            throw new IllegalStateException("This JDK's classes can't be woven: use JDK 25.", e);
        }
        jdkWoven = true;
    }

    /** Lets the hooks and the simulation see inside java.lang, without an option on the command line. */
    private static void open(Instrumentation jvm) {
        Set<Module> ours = Set.of(
                Agent.class.getModule(), ClassLoader.getSystemClassLoader().getUnnamedModule());
        jvm.redefineModule(Object.class.getModule(), Set.of(), Map.of(), Map.of("java.lang", ours), Set.of(), Map.of());
    }

    /** A class that can't be woven is a defect of the grader: it is said aloud, and the class is left as it is. */
    private static byte[] unwoven(String className, Throwable why) {
        System.err.println("The grader could not weave " + className + ": " + why);
        return null;
    }

    private static final class Students implements ClassFileTransformer {

        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
            if (loader == null || name == null || !CourseClasses.isStudents(name.replace('/', '.'), domain)) {
                return null;
            }
            try {
                return Weaver.student(bytes, loader);
            } catch (RuntimeException | Error e) {
                return unwoven(name, e);
            }
        }
    }

    private static final class Jdk implements ClassFileTransformer {

        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
            if (loader != null || name == null || !JdkRules.apply(name) || !JdkRules.apply(name, bytes)) {
                return null;
            }
            try {
                return Weaver.jdk(bytes);
            } catch (RuntimeException | Error e) {
                return unwoven(name, e);
            }
        }
    }
}
