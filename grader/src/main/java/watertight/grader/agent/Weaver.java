package watertight.grader.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.util.function.Function;

/** Weaves hooks into the bytes of a class. */
public final class Weaver {

    private Weaver() {}

    /**
     * Weaves a student's class.
     *
     * @param bytes  a class file
     * @param loader the loader that will define it, asked for the class files it refers to
     */
    public static byte[] student(byte[] bytes, ClassLoader loader) {
        ClassFile files = files(loader);
        ClassModel model = files.parse(bytes);
        return weave(
                files,
                model,
                new IdentityHash(model),
                method -> new Synchronized(model.thisClass().asSymbol(), method)
                        .andThen(new Points(model))
                        .andThen(new Loops())
                        .andThen(new Handlers())
                        .andThen(new Ordered(model))
                        .andThen(new Calls())
                        .andThen(new Initializers(method)));
    }

    /** Weaves a class of the JDK. */
    static byte[] jdk(byte[] bytes) {
        ClassFile files = files(null);
        ClassModel model = files.parse(bytes);
        String name = model.thisClass().asInternalName();
        return weave(files, model, ClassTransform.ACCEPT_ALL, method -> JdkRules.of(name, method));
    }

    /** Loads what weaving the JDK needs: it can't be loaded while a class of the JDK is woven. */
    static void prepare() {
        String some = "java/util/concurrent/locks/LockSupport";
        try (var file = ClassLoader.getSystemResourceAsStream(some + ".class")) {
            byte[] bytes = file.readAllBytes();
            JdkRules.apply(some, bytes);
            jdk(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassFile files(ClassLoader loader) {
        ClassLoader resources = loader == null ? ClassLoader.getSystemClassLoader() : loader;
        return ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(resources)
                        .orElse(ClassHierarchyResolver.defaultResolver())
                        .cached()));
    }

    private static byte[] weave(
            ClassFile files, ClassModel model, ClassTransform next, Function<MethodModel, CodeTransform> rules) {
        ClassTransform weaving = (type, element) -> {
            if (element instanceof MethodModel method && method.code().isPresent()) {
                CodeTransform rule = rules.apply(method);
                type.transformMethod(method, (to, part) -> {
                    switch (part) {
                        case CodeModel code -> to.transformCode(code, rule);
                        case AccessFlags flags
                        when next != ClassTransform.ACCEPT_ALL -> to.withFlags(Synchronized.flags(flags.flagsMask()));
                        default -> to.with(part);
                    }
                });
            } else {
                type.with(element);
            }
        };
        return files.transformClass(model, weaving.andThen(next));
    }
}
