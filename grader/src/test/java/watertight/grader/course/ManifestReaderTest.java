package watertight.grader.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestReaderTest {
    static final String GOOD = """
            course: Sample
            chapters:
              - id: "1"
                title: Processes
                lesson: 01-processes
                exercises:
                  - id: "1.1"
                    title: Greeter
                    kind: use
                    class: watertight.sample.Greeter
                    section: greeter
                    points: 5
                    hints: [a question, an answer]
                  - id: "1.2"
                    title: A mailbox
                    kind: build
                    class: [watertight.sample.Mailbox, watertight.sample.Letter]
                    section: mailbox
                    points: 10
                    needs: ["1.1"]
                    hints:
                      - a question
                      - a place
                      - nearly the answer
            """;

    @Test
    void readsChaptersAndExercisesInOrder() {
        Manifest manifest = ManifestReader.read("course.yaml", GOOD);
        assertEquals("Sample", manifest.title());
        assertEquals(
                List.of("1.1", "1.2"),
                manifest.exercises().stream().map(Assignment::id).toList());
        assertEquals(15, manifest.points());
        Assignment mailbox = manifest.find("1.2").orElseThrow();
        assertEquals(Kind.BUILD, mailbox.kind());
        assertEquals(List.of("watertight.sample.Mailbox", "watertight.sample.Letter"), mailbox.classes());
        assertEquals(List.of("1.1"), mailbox.needs());
        assertEquals(3, mailbox.hints().size());
        assertEquals("course.yaml:14", mailbox.place().toString());
        assertEquals("01-processes", manifest.chapterOf(mailbox).lesson());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            points: 5|points: 0|12|'points' must be at least 1, not 0.
            points: 5|points: many|12|'points' of the exercise 1.1 must be a whole number, not 'many'.
            kind: use|kind: read|9|The kind 'read' is unknown; write build, use or repair.
            title: Greeter|titel: Greeter|8|Unknown key 'titel' in the exercise 1.1; known are class, hints, id, kind, needs, points, section, shares, title.
            id: "1.2"|id: "1.1"|14|The exercise id 1.1 stands twice; give each exercise its own.
            id: "1.2"|id: "2.2"|14|The exercise id 2.2 must begin with its chapter's, 1.
            id: "1.2"|id: two|14|The exercise id 'two' must be chapter.number, such as 1.2.
            hints: [a question, an answer]|hints: [a question]|13|An exercise needs 2 to 4 hints, from a question to nearly the answer; here is 1.
            hints: [a question, an answer]|hints: [a, b, c, d, e]|13|An exercise needs 2 to 4 hints, from a question to nearly the answer; here are 5.
            needs: ["1.1"]|needs: ["1.7"]|20|Exercise 1.2 needs 1.7, which does not exist.
            needs: ["1.1"]|needs: ["1.2"]|20|Exercise 1.2 needs 1.2, which comes no earlier; an exercise may only need earlier ones.
            class: watertight.sample.Greeter|class: []|10|Say in 'class' where the stubs stand: one class name, or a list.
            course: Sample|course: ''|1|The course needs a text for 'course'.
            course: Sample|course: [Sample|2|Not valid YAML: expected ',' or ']', but got :.
            """)
    void saysWhatIsWrongAndWhere(String right, String wrong, int line, String sentence) {
        var broken =
                assertThrows(BrokenCourse.class, () -> ManifestReader.read("course.yaml", GOOD.replace(right, wrong)));
        var expected = new Problem(new Place("course.yaml", line), sentence);
        assertTrue(broken.problems().contains(expected), broken.getMessage());
    }

    @Test
    void pointsAreGivenAllAtOnceUnlessTheyAreShared() {
        String shared = GOOD.replace("points: 10", "points: 10\n        shares: 4");
        Manifest manifest = ManifestReader.read("course.yaml", shared);
        assertEquals(1, manifest.find("1.1").orElseThrow().shares());
        assertEquals(4, manifest.find("1.2").orElseThrow().shares());
        var broken = assertThrows(
                BrokenCourse.class, () -> ManifestReader.read("c.yaml", shared.replace("shares: 4", "shares: 1")));
        assertEquals("c.yaml:20: 'shares' must be at least 2, not 1; leave it out for 1.", broken.getMessage());
    }

    @Test
    void findsAllProblemsAtOnce() {
        String broken = GOOD.replace("points: 5", "points: 0").replace("kind: build", "kind: built");
        assertEquals(
                2,
                assertThrows(BrokenCourse.class, () -> ManifestReader.read("c.yaml", broken))
                        .problems()
                        .size());
    }

    @Test
    void aCourseWithoutExercisesIsNone() {
        var broken = assertThrows(BrokenCourse.class, () -> ManifestReader.read("c.yaml", "course: X\nchapters: []\n"));
        assertEquals("c.yaml:2: The course has no exercise; list at least one chapter with one.", broken.getMessage());
    }
}
