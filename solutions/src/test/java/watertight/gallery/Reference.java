package watertight.gallery;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The reference, of which changed copies are made. */
final class Reference {

    static final Path SOURCES = Path.of("src/main/java");
    static final Path CLASSES = Path.of("target/classes");

    private Reference() {}

    /**
     * Compiles changed sources against the rest of the reference.
     *
     * @param name what the changed copy is called
     * @param changed sources by their path, such as {@code watertight/process/Mailbox.java}
     * @return the folder of the compiled classes
     * @throws IOException if they do not compile; the message has the compiler's words
     */
    static Path compile(String name, Map<String, String> changed) throws IOException {
        return compile(name, changed, "-g");
    }

    /** The same, with or without what debuggers want: {@code -g} or {@code -g:none}. */
    static Path compile(String name, Map<String, String> changed, String debug) throws IOException {
        Path folder = Path.of("target/gallery", name);
        Path sources = folder.resolve("sources");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        var files = new ArrayList<Path>();
        for (var source : changed.entrySet()) {
            Path file = sources.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        compile(name, files, List.of(debug, "-proc:none", "-d", classes.toString(), "-cp", classPath()));
        return classes;
    }

    /** The reference, and the libraries that students have. */
    private static String classPath() {
        Stream<String> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"));
        return Stream.concat(Stream.of(CLASSES.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    private static void compile(String name, List<Path> files, List<String> options) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            if (!compiler.getTask(messages, manager, null, options, null, units).call()) {
                throw new IOException(name + " does not compile:\n" + messages);
            }
        }
    }
}
