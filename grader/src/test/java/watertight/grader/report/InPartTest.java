package watertight.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watertight.grader.course.Assignment;
import watertight.grader.course.Chapter;
import watertight.grader.course.Kind;
import watertight.grader.course.Manifest;
import watertight.grader.course.Place;

/** How an exercise is shown that is solved in part. */
class InPartTest {

    private static final Assignment EXERCISE = new Assignment(
            "1.1", "Test a box", Kind.USE, List.of("a.BoxTest"), "box", 40, 3, List.of(), List.of(), new Place("c", 1));

    private static Outcome outcome(String test, Optional<String> instead) {
        return new Outcome(
                "1.1",
                "a.CaughtTest." + test,
                instead.isPresent() ? Status.FAILED : Status.PASSED,
                "",
                instead.map(it -> new Failure("A box keeps it.", List.of(it), "", "", "", List.of())));
    }

    private static Grade grade() {
        var tests = List.of(
                outcome("one", Optional.empty()),
                outcome("two", Optional.of("Your tests pass on a box that drops it.")),
                outcome("three", Optional.of("Your tests pass on a box that doubles it.")));
        var grade = new ExerciseGrade(EXERCISE, State.IN_PART, "", 0, 1, tests);
        var chapter = new Chapter("1", "One", "01-one", List.of(EXERCISE));
        return new Grade(new Manifest("Sample", List.of(chapter)), List.of(grade));
    }

    private static void assertShows(String line, String card) {
        assertTrue(card.lines().map(String::strip).anyMatch(line::equals), card);
    }

    @Test
    void theCardSaysHowManySharesAreEarnedAndAllThatIsMissing() {
        String card = new Card(grade(), Look.PLAIN, exercise -> "BoxTest.java:1").whole();
        assertTrue(card.contains("13 of 40 points"), card);
        assertTrue(card.contains("in part, 1 of 3"), card);
        assertShows("1.1 Test a box is solved in part: 13 of 40 points, 1 of 3. What is missing:", card);
        assertShows("· Your tests pass on a box that drops it.", card);
        assertShows("· Your tests pass on a box that doubles it.", card);
    }

    @Test
    void theGradeFileHasTheShares() {
        Map<?, ?> json =
                (Map<?, ?>) ((List<?>) GradeFile.json(grade(), false, "").get("exercises")).get(0);
        assertEquals("in part", json.get("state"));
        assertEquals(13, json.get("points"));
        assertEquals(3, json.get("shares"));
        assertEquals(1, json.get("sharesEarned"));
    }
}
