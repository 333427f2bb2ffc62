package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The table in the instructor's guide that says where the course takes up what the guide says. */
class GuideTest {

    private static final Path SITE = Path.of(System.getProperty("site.directory"));
    private static final Path COURSE = Path.of(System.getProperty("root"), "exercises", "course.yaml");

    /** The guide's headings. */
    private static final List<String> SECTIONS = List.of(
            "Introduction",
            "1. The Actor Model",
            "2. The Humble Elixir Process",
            "3. Deep Dive into GenServer",
            "3. The Anatomy of a GenServer",
            "3. A Simple Bank Account",
            "3. How to Use It",
            "3. Call vs. Cast",
            "4. Fault Tolerance and Supervisors",
            "4. Common Supervision Strategies",
            "4. Implementing a Supervisor",
            "5. Building a Concurrent Task Runner",
            "5. Step 1: The Checker Logic",
            "5. Step 2: Running Tasks Concurrently",
            "6. Common Mistakes",
            "6.1 The GenServer Bottleneck",
            "6.2 State Bloat",
            "6.3 Forgetting “Let it Crash”",
            "7. Summary",
            "8. FAQ, Q1",
            "8. FAQ, Q2",
            "8. FAQ, Q3",
            "8. FAQ, Q4",
            "8. FAQ, Q5");

    private record Row(String section, String says, List<String> lessons, List<String> exercises) {

        static Row of(Element row) {
            List<Element> cells = row.select("td");
            return new Row(
                    cells.get(0).text(),
                    cells.get(1).text(),
                    cells.get(2).select("a").eachAttr("href"),
                    List.of(cells.get(3).text().split(", ")));
        }
    }

    @Test
    void everySectionHasItsRowInOrder() throws IOException {
        assertEquals(SECTIONS, rows().stream().map(Row::section).distinct().toList());
    }

    @Test
    void everyStatementHasALesson() throws IOException {
        for (Row row : rows()) {
            assertFalse(row.lessons().isEmpty(), row + " has no lesson");
            for (String lesson : row.lessons()) {
                assertTrue(
                        lesson.matches("lessons/[^#]+/index\\.html#.+"),
                        row + " does not say which section: " + lesson);
            }
        }
    }

    @Test
    void itsExercisesExist() throws IOException {
        Set<String> ids = Course.read(COURSE).exercises().stream()
                .map(Course.Exercise::id)
                .collect(Collectors.toSet());
        for (Row row : rows()) {
            for (String exercise : row.exercises()) {
                assertTrue(exercise.isEmpty() || ids.contains(exercise), row + " names no exercise: " + exercise);
            }
        }
    }

    /** That its links lead somewhere, {@link SiteTest} sees to. */
    private static List<Row> rows() throws IOException {
        Element section = Jsoup.parse(Files.readString(SITE.resolve("instructors.html")))
                .selectFirst("#guide")
                .parent();
        return section.select("tbody tr").stream().map(Row::of).toList();
    }
}
