package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BadgesTest {

    @Test
    void exercisesOfOneSectionStandInTheirOrder() {
        Page lesson = lesson("<h2 id=\"mailbox\">The mailbox</h2><p>Text</p>");
        Badges.pin(lesson, new Course(List.of(exercise("1.2", "mailbox"), exercise("1.3", "mailbox"))));
        assertEquals(
                List.of("Exercise 1.2", "Exercise 1.3"),
                lesson.body().select(".task strong").eachText());
    }

    @Test
    void aSectionThatIsMissingIsNamed() {
        Page lesson = lesson("<h2 id=\"mailbox\">The mailbox</h2>");
        var problem = assertThrows(
                SiteProblem.class, () -> Badges.pin(lesson, new Course(List.of(exercise("1.2", "mailbx")))));
        assertEquals(
                "Exercise 1.2 names the section \"mailbx\" of lessons/01-processes, which has none: "
                        + "add the anchor [#mailbx] there, or change course.yaml.",
                problem.getMessage());
    }

    private static Page lesson(String html) {
        return new Page(
                "lessons/01-processes/index.html",
                "Processes",
                "",
                Jsoup.parseBodyFragment(html).body());
    }

    private static Course.Exercise exercise(String id, String section) {
        return new Course.Exercise(id, "A mailbox", "build", 10, "01-processes", section);
    }
}
