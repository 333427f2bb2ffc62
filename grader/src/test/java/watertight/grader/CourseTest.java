package watertight.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watertight.grader.run.SampleCourse;

/** The commands, as programs call them. */
class CourseTest {
    @TempDir
    Path root;

    @Test
    void cutThenCheckIsQuiet() {
        var course = new SampleCourse(root);
        assertEquals(0, Course.run(List.of("cut", root.toString())));
        course.compile();
        assertEquals(0, Course.run(List.of("check", root.toString())));
        Compiled.write(root.resolve("solutions/src/main/java/watertight/sample/Greeter.java"), "// end 1.1\n");
        assertEquals(1, Course.run(List.of("check", root.toString())));
    }

    @Test
    void whatIsNotUnderstoodIsExitCodeTwo() {
        assertEquals(2, Course.run(List.of()));
        assertEquals(2, Course.run(List.of("grade", "--out")));
        assertEquals(2, Course.run(List.of("cut", root.resolve("nowhere").toString())));
    }

    @Test
    void gradeRunsInAJvmOfItsOwnAndPrintsNothing() throws IOException, InterruptedException {
        var course = new SampleCourse(root);
        Course.run(List.of("cut", root.toString()));
        course.compile();
        Path out = root.resolve("grades/one.json");
        Process process = grade(out);
        assertEquals("", new String(process.getInputStream().readAllBytes()));
        assertEquals(0, process.waitFor());
        String grade = Files.readString(out);
        assertTrue(grade.contains("\"max\": 30") && grade.contains("\"state\": \"not started\""), grade);
        assertTrue(Files.exists(root.resolve("grades/one.jsonl")));
    }

    private Process grade(Path out) throws IOException {
        String path = root.resolve("exercises/target/test-classes")
                + File.pathSeparator
                + root.resolve("exercises/target/classes")
                + File.pathSeparator
                + System.getProperty("java.class.path");
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(it -> it.startsWith("-XX") || it.startsWith("--add-opens") || it.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                path,
                "watertight.grader.Course",
                "grade",
                "--out",
                out.toString(),
                "--course",
                root.resolve("exercises/course.yaml").toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
