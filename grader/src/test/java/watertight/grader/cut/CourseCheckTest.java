package watertight.grader.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watertight.grader.Compiled;
import watertight.grader.course.Problem;
import watertight.grader.run.SampleCourse;

class CourseCheckTest {
    @TempDir
    Path root;

    private SampleCourse course;

    @BeforeEach
    void cutAndCompile() {
        course = new SampleCourse(root);
        Cutter.cut(root).write();
        course.compile();
    }

    private List<String> problems() {
        return CourseCheck.problems(root).stream().map(Problem::toString).toList();
    }

    @Test
    void aCourseThatFitsTogetherHasNoProblem() {
        assertEquals(List.of(), problems());
        assertEquals(List.of(), Cutter.cut(root).write(), "what is up to date is not written again");
    }

    @Test
    void aChangedSkeletonIsFound() {
        Compiled.write(root.resolve("exercises/src/main/java/watertight/sample/Greeter.java"), "class Mine {}");
        assertEquals(
                List.of("exercises/src/main/java/watertight/sample/Greeter.java: This file is not what the reference"
                        + " is cut to; run the cutter."),
                problems());
    }

    @Test
    void aFileThatTheReferenceLacksIsFound() {
        Compiled.write(root.resolve("exercises/src/main/java/watertight/sample/Old.java"), "");
        assertEquals(
                List.of("exercises/src/main/java/watertight/sample/Old.java: The reference has no such file; delete"
                        + " it, or add it there."),
                problems());
    }

    @Test
    void exercisesWithoutStubTestOrSectionAreFound() throws Exception {
        Path manifest = root.resolve("exercises/course.yaml");
        Files.writeString(manifest, Files.readString(manifest) + """
                      - id: "1.4"
                        title: Nothing
                        kind: use
                        class: watertight.sample.Nothing
                        section: nothing
                        points: 1
                        hints: [a, b]
                """);
        var problems = problems();
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(problems.stream().anyMatch(it -> it.contains("Exercise 1.4 has no stub; mark its code")));
        assertTrue(problems.stream().anyMatch(it -> it.contains("Exercise 1.4 has no graded test; write one")));
        assertTrue(problems.stream().anyMatch(it -> it.contains("points at the section 'nothing', which lessons/")));
        assertTrue(problems.stream().allMatch(it -> it.startsWith("exercises/course.yaml:")), problems.toString());
    }

    @Test
    void stubsAndTestsOfUnknownExercisesAreFound() throws Exception {
        Path manifest = root.resolve("exercises/course.yaml");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.substring(0, text.indexOf("      - id: \"1.3\"")));
        var problems = problems();
        assertTrue(
                problems.stream().anyMatch(it -> it.contains("This stub names exercise 1.3, which")),
                problems.toString());
        assertTrue(problems.stream().anyMatch(it -> it.contains("names exercise 1.3, which is not declared")));
    }

    @Test
    void aStubInAClassThatTheManifestDoesNotNameIsFound() throws Exception {
        Path manifest = root.resolve("exercises/course.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest).replace("class: watertight.sample.Greeter", "class: watertight.sample.Box"));
        assertTrue(problems().stream()
                .anyMatch(it -> it.matches(
                        "exercises/src/main/java/watertight/sample/Greeter.java:\\d+: A stub of 1.1 stands in .*")));
    }
}
