package watertight.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** Compiles sources given as texts, for tests that need class files as a student's build makes them. */
public final class Compiled {
    private Compiled() {}

    /**
     * Writes sources and compiles them.
     *
     * @param texts     by path within the sources' folder
     * @param classPath more entries than the one of this JVM
     */
    public static void compile(Path sources, Path classes, Map<String, String> texts, Path... classPath) {
        var arguments = new ArrayList<>(List.of("-proc:none", "-g", "-d", classes.toString(), "-cp", path(classPath)));
        texts.forEach(
                (file, text) -> arguments.add(write(sources.resolve(file), text).toString()));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new AssertionError("The sources of a test do not compile.");
        }
    }

    private static String path(Path[] more) {
        var path = new StringBuilder(System.getProperty("java.class.path"));
        for (Path entry : more) {
            path.append(java.io.File.pathSeparator).append(entry);
        }
        return path.toString();
    }

    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
