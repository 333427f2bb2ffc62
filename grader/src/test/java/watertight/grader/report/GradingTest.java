package watertight.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watertight.grader.course.Assignment;
import watertight.grader.course.Chapter;
import watertight.grader.course.Classes;
import watertight.grader.course.Kind;
import watertight.grader.course.Manifest;
import watertight.grader.course.Place;
import watertight.grader.course.Skeleton;
import watertight.grader.course.Stubs;

/** States and points of exercises whose stubs are all replaced: what the outcomes alone decide. */
class GradingTest {
    private static final Manifest MANIFEST = new Manifest(
            "Sample",
            List.of(new Chapter(
                    "1",
                    "One",
                    "01-one",
                    List.of(exercise("1.1"), exercise("1.2", "1.1"), exercise("1.3", "1.2"), exercise("1.4")))));

    private static Assignment exercise(String id, String... needs) {
        return shared(id, 1, needs);
    }

    private static Assignment shared(String id, int shares, String... needs) {
        return new Assignment(
                id, "T", Kind.USE, List.of("none"), "s", 10, shares, List.of(needs), List.of(), new Place("c", 1));
    }

    private static Outcome outcome(String id, Status status) {
        return Outcome.of(id, "a.ATest.t" + id + status, status, "");
    }

    private static Grade grade(boolean partial, Outcome... outcomes) {
        Stubs none = Stubs.read(MANIFEST, Skeleton.UNKNOWN, new Classes(GradingTest.class.getClassLoader()));
        return Grading.grade(MANIFEST, none, List.of(outcomes), partial);
    }

    private static List<State> states(Grade grade) {
        return grade.exercises().stream().map(ExerciseGrade::state).toList();
    }

    @Test
    void anExerciseIsSolvedWhenAllItsTestsPass() {
        Grade grade = grade(
                false,
                outcome("1.1", Status.PASSED),
                outcome("1.2", Status.PASSED),
                outcome("1.2", Status.FAILED),
                outcome("1.3", Status.PASSED),
                outcome("1.4", Status.PASSED));
        assertEquals(List.of(State.SOLVED, State.WRONG, State.WAITING, State.SOLVED), states(grade));
        assertEquals(20, grade.score());
        assertEquals("1.2", grade.exercises().get(2).waitsFor());
    }

    @Test
    void ofPointsThatAreSharedEachTestGivesItsPart() {
        assertEquals(3, pointsOfShared(Status.PASSED, Status.FAILED, Status.FAILED));
        assertEquals(6, pointsOfShared(Status.PASSED, Status.SKIPPED, Status.PASSED));
        assertEquals(10, pointsOfShared(Status.PASSED, Status.PASSED, Status.PASSED));
        assertEquals(0, pointsOfShared(Status.FAILED, Status.DIED, Status.MISSING));
    }

    @Test
    void anExerciseOfSharesIsSolvedInPartWhereSomeTestsPass() {
        assertEquals(State.IN_PART, stateOfShared(Status.PASSED, Status.FAILED, Status.FAILED));
        assertEquals(State.SOLVED, stateOfShared(Status.PASSED, Status.PASSED, Status.PASSED));
        assertEquals(State.WRONG, stateOfShared(Status.FAILED, Status.FAILED, Status.FAILED));
    }

    private static State stateOfShared(Status... tests) {
        return gradeOfShared(tests).exercises().get(0).state();
    }

    private static int pointsOfShared(Status... tests) {
        return gradeOfShared(tests).score();
    }

    /** An exercise of 10 points in 3 shares, one for each of these tests. */
    private static Grade gradeOfShared(Status... tests) {
        var manifest = new Manifest("Sample", List.of(new Chapter("1", "One", "01-one", List.of(shared("1.1", 3)))));
        var outcomes = new ArrayList<Outcome>();
        for (Status status : tests) {
            outcomes.add(Outcome.of("1.1", "a.ATest.t" + outcomes.size(), status, ""));
        }
        Stubs none = Stubs.read(manifest, Skeleton.UNKNOWN, new Classes(GradingTest.class.getClassLoader()));
        return Grading.grade(manifest, none, outcomes, false);
    }

    @Test
    void thePointsThereAreComeFromTheManifestAndMissingTestsGiveNone() {
        Grade grade = grade(false, outcome("1.1", Status.PASSED), outcome("1.4", Status.MISSING));
        assertEquals(40, grade.max());
        assertEquals(List.of(State.SOLVED, State.WRONG, State.WAITING, State.WRONG), states(grade));
    }

    @Test
    void aTestThatDiedOrWasSkippedSolvesNothing() {
        for (Status status : List.of(Status.DIED, Status.SKIPPED, Status.MISSING, Status.FAILED)) {
            assertEquals(
                    State.WRONG,
                    states(grade(false, outcome("1.1", Status.PASSED), outcome("1.1", status)))
                            .get(0));
        }
    }

    @Test
    void waitingReachesThroughNeeds() {
        Grade grade = grade(
                false,
                Stream.of("1.2", "1.3", "1.4")
                        .map(id -> outcome(id, Status.PASSED))
                        .toArray(Outcome[]::new));
        assertEquals(List.of(State.WRONG, State.WAITING, State.WAITING, State.SOLVED), states(grade));
    }

    @Test
    void aTestThatRanIntoAnotherExercisesStubWaitsForIt() {
        var ran = Outcome.of("1.4", "a.ATest.t", Status.SKIPPED, "1.1");
        assertEquals("1.1", grade(false, ran).exercises().get(3).waitsFor());
    }

    @Test
    void whereAnotherTestFailedTheExerciseIsWrong() {
        var ran = Outcome.of("1.4", "a.ATest.t", Status.SKIPPED, "1.1");
        Grade grade = grade(false, outcome("1.1", Status.FAILED), ran, outcome("1.4", Status.FAILED));
        assertEquals(State.WRONG, states(grade).get(3));
    }

    @Test
    void whatAPartialRunLeftOutIsNotJudged() {
        Grade grade = grade(true, outcome("1.2", Status.PASSED), outcome("1.2", Status.MISSING));
        assertEquals(List.of(State.NOT_RUN, State.SOLVED, State.NOT_RUN, State.NOT_RUN), states(grade));
    }
}
