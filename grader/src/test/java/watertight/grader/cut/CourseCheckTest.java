package watertight.grader.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    void whatIsHandedOverStandsInPlaceOfWhatTheReferenceIsCutTo() throws Exception {
        course.handOver("repair");
        Cutter cutter = Cutter.cut(root);
        cutter.write();
        course.compile();
        assertEquals(List.of(), problems());
        assertEquals(
                List.of("watertight.sample.Wrap.take/1", "watertight.sample.Twice.put/2"),
                cutter.skeleton().methods().get("1.3"));
        String handed = Files.readString(root.resolve("exercises/src/main/java/watertight/sample/Twice.java"));
        assertTrue(handed.contains("unrepaired(\"1.3\");\n        box.put(one);\n    }"), handed);
        assertFalse(handed.contains("believes") || handed.contains("tag::"), handed);
    }

    @Test
    void aRepairWithoutAnythingHandedOverIsFoundAndTheOtherWayRound() throws Exception {
        Path manifest = root.resolve("exercises/course.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("kind: build", "kind: repair"));
        course.handOver("build");
        Cutter.cut(root).write();
        course.compile();
        var problems = problems();
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains("Exercise 1.2 asks for a repair, but nothing is handed over; "));
        assertTrue(problems.get(1).contains("Of exercise 1.3 a file is handed over with a mistake in it; "));
    }

    @Test
    void whatIsNotFitToBeHandedOverIsFound() {
        String folder = "solutions/src/handed-over/java/watertight/sample/";
        Compiled.write(root.resolve(folder + "Thrice.java"), "class Thrice {}");
        assertEquals(
                List.of(
                        folder + "Thrice.java: The reference has no such file; write the repaired one in"
                                + " solutions/src/main/java.",
                        folder + "Thrice.java: Begin it with '// believes: ' and one sentence: what the mistake's"
                                + " author believed.",
                        folder + "Thrice.java: Mark it with 'unrepaired(\"5.1\");' as a statement, for one exercise."),
                problems());
    }

    @Test
    void whatIsHandedOverCanBeHadWithoutItsMark() {
        course.handOver("repair");
        HandedOver twice = HandedOver.in(root).get(Path.of("watertight", "sample", "Twice.java"));
        assertEquals("1.3", twice.exercise());
        assertEquals("Once is enough.", twice.believes());
        assertFalse(twice.unmarked().contains("unrepaired"), twice.unmarked());
        assertTrue(twice.unmarked().contains("box.put(one);"), twice.unmarked());
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
