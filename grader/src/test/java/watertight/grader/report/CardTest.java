package watertight.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import watertight.grader.course.Assignment;
import watertight.grader.course.Chapter;
import watertight.grader.course.Kind;
import watertight.grader.course.Manifest;
import watertight.grader.course.Place;

/** The columns of the progress card stand below each other, whatever stands in them. */
class CardTest {
    private static final int WIDEST = 32;

    private static ExerciseGrade exercise(String id, String title, int points) {
        var exercise = new Assignment(
                id, title, Kind.BUILD, List.of("a.Box"), "box", points, 1, List.of(), List.of(), new Place("c", 1));
        return new ExerciseGrade(exercise, State.NOT_STARTED, "", 1, 1, List.of());
    }

    private static List<String> lines(ExerciseGrade... exercises) {
        var grades = List.of(exercises);
        var chapter = new Chapter(
                "1",
                "One",
                "01-one",
                grades.stream().map(ExerciseGrade::exercise).toList());
        var grade = new Grade(new Manifest("Sample", List.of(chapter)), grades);
        String card = new Card(grade, Look.PLAIN, exercise -> "Box.java:1").whole();
        return card.lines().filter(line -> line.contains("○")).toList();
    }

    @Test
    void theStatesStandBelowEachOtherWhateverTheTitlesLength() {
        var lines = lines(
                exercise("1.1", "A", 2),
                exercise("1.2", "B".repeat(WIDEST - 1), 2),
                exercise("1.3", "C".repeat(WIDEST), 2),
                exercise("1.4", "D".repeat(WIDEST + 1), 2),
                exercise("1.100", "E".repeat(2 * WIDEST), 2));
        int column = lines.get(0).indexOf("not started");
        lines.forEach(line -> assertEquals(column, line.indexOf("not started"), line));
    }

    @Test
    void aTitleThatIsTooLongIsCut() {
        assertTrue(lines(exercise("1.1", "C".repeat(WIDEST), 2)).get(0).contains("C  not started"));
        assertTrue(lines(exercise("1.1", "D".repeat(WIDEST + 1), 2)).get(0).contains("D…  not started"));
    }

    @Test
    void thePointsStandBelowEachOtherAlsoWhereThereAreHundreds() {
        var lines = lines(exercise("1.1", "A", 2), exercise("1.2", "B", 40), exercise("1.3", "C", 100));
        assertEquals(
                List.of("0 /   2", "0 /  40", "0 / 100"),
                lines.stream().map(CardTest::points).toList());
        lines.forEach(line -> assertEquals(lines.get(0).length(), line.length(), line));
    }

    private static String points(String line) {
        return line.substring(line.indexOf("not started") + "not started".length())
                .strip();
    }
}
