package watertight.gallery;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of the graded tests in a JVM of its own, with the options of the JVM that this test runs in. */
final class GradedRun {

    static final Path COURSE = Path.of("../exercises/course.yaml");

    private GradedRun() {}

    /**
     * Grades.
     *
     * @param folder where grade and output are written
     * @param subject the classes to be graded, those that stand first win
     * @param options further options of the JVM, such as {@code -Dreplay=TOKEN}
     * @throws IOException if the run left no grade; the message has its output
     */
    static Grades of(Path folder, List<Path> subject, String... options) throws IOException, InterruptedException {
        // JUnit engines keep records in target/ of the working folder: each run has one of its own.
        Path own = Files.createDirectories(folder.resolve("target/watertight"))
                .resolve("../..")
                .toRealPath();
        Path grade = own.resolve("grade.json");
        Path output = own.resolve("output.txt");
        Files.deleteIfExists(grade);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(subject), "watertight.grader.Course", "grade"));
        command.addAll(List.of(
                "--out", grade.toString(), "--course", COURSE.toRealPath().toString()));
        int exitCode = new ProcessBuilder(command)
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (!Files.exists(grade)) {
            throw new IOException(
                    "A graded run left no grade, and exit code " + exitCode + ":\n" + Files.readString(output));
        }
        return Grades.read(grade);
    }

    /** The subject, then the graded tests and the grader; of this test's own class path without what is to be graded. */
    private static String classPath(List<Path> subject) {
        Stream<String> others = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*solutions[/\\\\]target[/\\\\](test-)?classes[/\\\\]?"));
        return Stream.concat(subject.stream().map(Path::toAbsolutePath).map(Path::toString), others)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
