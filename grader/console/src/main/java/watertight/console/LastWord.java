package watertight.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ends a student's {@code mvnw test} in the course's words. Maven would close every red run with ten lines of its own,
 * below the progress card or the compiler's message; this runs inside Maven, and leaves with exit code 1 before it does.
 *
 * <p>It must run on any Java that Maven runs on, so it is written for Java 8.
 *
 * <ul>
 *   <li>{@code compiled WHAT SOURCES CLASSES}: did every source file compile? The compiler has said its part already.
 *   <li>{@code graded GRADE_JSON}: is any exercise wrong? The card has said its part already.
 * </ul>
 */
public final class LastWord {

    private static final Pattern WRONG = Pattern.compile("\"state\"\\s*:\\s*\"wrong\"");

    private LastWord() {}

    public static void main(String[] args) throws IOException {
        Optional<String> word = word(args);
        if (word.isPresent()) {
            System.out.println(word.get());
            System.out.flush();
            System.exit(1);
        }
    }

    /** What is left to say before the run ends red, or empty if it goes on. */
    static Optional<String> word(String... args) throws IOException {
        switch (args[0]) {
            case "compiled":
                return afterCompiling(args[1], Paths.get(args[2]), Paths.get(args[3]));
            case "graded":
                return afterGrading(Paths.get(args[1]));
            default:
                throw new IllegalArgumentException("LastWord knows 'compiled' and 'graded', not '" + args[0] + "'.");
        }
    }

    private static Optional<String> afterCompiling(String what, Path sources, Path classes) throws IOException {
        List<Path> failed = notCompiled(sources, classes);
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                what.equals("exercises")
                        ? "\nYour code does not compile yet, so nothing was graded. Mend the first line above, then run this again."
                        : "\nYour code compiles, but the graded tests no longer fit it (the lines above say where). Give the"
                                + "\nmethods back the names, parameters and types they had in the skeleton, then run this again.");
    }

    /** The sources whose class is missing, or older than the source: the compiler stopped. */
    private static List<Path> notCompiled(Path sources, Path classes) throws IOException {
        if (!Files.isDirectory(sources)) {
            return Collections.emptyList();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getFileName().toString().contains("-"))
                    .filter(file -> isStale(file, classes.resolve(classOf(sources.relativize(file)))))
                    .collect(Collectors.toList());
        }
    }

    private static String classOf(Path source) {
        return source.toString().replaceAll("\\.java$", ".class");
    }

    private static boolean isStale(Path source, Path compiled) {
        try {
            return !Files.exists(compiled)
                    || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(source)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> afterGrading(Path grade) throws IOException {
        if (!isOfThisRun(grade)) {
            return Optional.of("\nThe graded tests ended without a result. What was said last is in "
                    + grade.resolveSibling("surefire-reports") + ".");
        }
        String json = new String(Files.readAllBytes(grade), StandardCharsets.UTF_8);
        return WRONG.matcher(json).find() ? Optional.of("") : Optional.empty();
    }

    private static boolean isOfThisRun(Path grade) throws IOException {
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        return Files.exists(grade) && Files.getLastModifiedTime(grade).toMillis() >= began;
    }
}
