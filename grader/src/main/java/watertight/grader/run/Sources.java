package watertight.grader.run;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import watertight.grader.course.Classes;
import watertight.grader.course.Outline;

/** Knows which code is the student's, and where its source stands, as a path that an editor opens. */
final class Sources {
    private static final String[] WOVEN =
            System.getProperty("watertight.woven", "watertight.").split(",");
    private final ClassLoader loader;
    private final Classes classes;

    Sources(ClassLoader loader, Classes classes) {
        this.loader = loader;
        this.classes = classes;
    }

    /** Whether a class is the student's: of the course, and neither the grader's nor a test's. */
    boolean isStudents(String className) {
        if (className.startsWith("watertight.grader.") || Arrays.stream(WOVEN).noneMatch(className::startsWith)) {
            return false;
        }
        String file = file(className);
        return !className.equals("watertight.Todo") && !file.contains("/test-classes/") && !file.contains("-tests.jar");
    }

    /** The frames of a stack trace that are in the student's code. */
    StackTraceElement[] students(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> isStudents(frame.getClassName()))
                .toArray(StackTraceElement[]::new);
    }

    /** A line of a class's source: {@code exercises/src/main/java/.../Mailbox.java:31}. */
    String place(String className, int line) {
        String source = classes.outline(className).map(Outline::sourceFile).orElse(simple(className) + ".java");
        String folder = className.contains(".") ? className.substring(0, className.lastIndexOf('.') + 1) : "";
        String path = file(className, folder.replace('.', '/') + source);
        return line > 0 ? path + ":" + line : path;
    }

    /** Class and method as a reader says them: {@code Mailbox.take}; of what is in no method, the class. */
    String method(String className, String method) {
        String plain = method.startsWith("lambda$") ? method.split("\\$")[1] : method;
        return switch (plain) {
            case "<init>" -> simple(className) + "'s constructor";
            case "<clinit>" -> simple(className);
            default -> simple(className) + "." + plain;
        };
    }

    private static String simple(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
    }

    private String file(String className) {
        URL url = loader.getResource(className.replace('.', '/') + ".class");
        return url == null ? "" : url.getPath();
    }

    /** Classes compiled to {@code MODULE/target/classes} have their sources in {@code MODULE/src/main/java}. */
    private String file(String className, String source) {
        URL url = loader.getResource(className.replace('.', '/') + ".class");
        return Optional.ofNullable(url)
                .filter(there -> there.getProtocol().equals("file"))
                .flatMap(there -> module(there, className))
                .map(module -> module.resolve("src/main/java").resolve(source))
                .filter(Files::exists)
                .map(Sources::fromRoot)
                .orElse(source.substring(source.lastIndexOf('/') + 1));
    }

    private static Optional<Path> module(URL classFile, String className) {
        try {
            Path folder = Path.of(classFile.toURI());
            for (int up = className.split("\\.").length; up > 0 && folder != null; up--) {
                folder = folder.getParent();
            }
            return Optional.ofNullable(folder)
                    .filter(it -> it.endsWith(Path.of("target", "classes")))
                    .map(it -> it.getParent().getParent());
        } catch (URISyntaxException | FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    /** Relative to the folder of the Maven wrapper, where students type their commands. */
    static String fromRoot(Path file) {
        Path root = file;
        while (root != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return (root == null ? file : root.relativize(file)).toString().replace('\\', '/');
    }
}
