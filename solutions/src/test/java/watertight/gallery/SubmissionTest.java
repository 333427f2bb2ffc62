package watertight.gallery;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Grades what students hand in: everything, nothing, and something of everything. */
class SubmissionTest {

    @Test
    void theReferenceGetsFullPoints() throws Exception {
        Grades grades = GradedRun.of(Path.of("target/gallery/reference"), List.of(Reference.CLASSES));
        assertEquals(grades.max(), grades.score());
        assertTrue(grades.exercises().stream()
                .allMatch(exercise -> exercise.state().equals("solved")));
        for (Grades.Exercise exercise : grades.exercises()) {
            // A token names the exercise and the method: two of one name would be replayed as one.
            var methods = exercise.tests().stream()
                    .map(test -> test.name().replaceFirst(".*\\.", ""))
                    .toList();
            assertEquals(methods.stream().distinct().toList(), methods, "tests of " + exercise.id());
        }
    }

    @Test
    void theSkeletonIsNotStartedAndGetsNoPoints() throws Exception {
        Grades grades = grade("skeleton", Submission.skeleton());
        assertEquals(0, grades.score());
        assertTrue(grades.exercises().stream()
                .allMatch(exercise -> exercise.state().equals("not started")));
    }

    @Test
    void eachExerciseHasTheStateItIsIn() throws Exception {
        var submission = Submission.reference()
                .with(Patched.read(Path.of("src/gallery/1.3-counts-from-zero.patch")))
                .halfDone("1.5")
                .untouched("1.7")
                .with(Patched.read(Path.of("src/gallery/1.9-errors-pass.patch")))
                .untouched("1.12");
        Grades grades = grade("mixed", submission);
        assertAll(
                () -> assertEquals("solved", grades.state("1.1")),
                () -> assertEquals("solved", grades.state("1.2")),
                () -> assertEquals("wrong", grades.state("1.3")),
                () -> assertEquals("solved", grades.state("1.4")),
                () -> assertEquals("in progress", grades.state("1.5")),
                () -> assertEquals("not started", grades.state("1.7")),
                () -> assertEquals("wrong", grades.state("1.9")),
                () -> assertEquals("waiting", grades.state("1.10")),
                () -> assertEquals("not started", grades.state("1.12")),
                () -> assertEquals("waiting", grades.state("1.13")),
                () -> assertEquals("1.3", grades.firstWrong().orElseThrow().id()));
    }

    private static Grades grade(String name, Submission submission) throws Exception {
        Path classes = Reference.compile(name, submission.sources());
        return GradedRun.of(classes.resolveSibling("run"), List.of(classes));
    }
}
