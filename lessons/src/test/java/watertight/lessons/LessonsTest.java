package watertight.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every lesson has its parts, and everything that it includes is there. */
class LessonsTest {

    private static final List<String> PARTS = List.of("goals", "idea", "mistakes", "beam", "check", "reading");

    static List<Lesson> lessons() {
        return Lesson.all();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void hasItsParts(Lesson lesson) {
        assertTrue(
                lesson.text().matches("(?s)= [^\n]+\n:lesson: \\d+\n:description: [^\n]+\n.*"),
                lesson + " must begin with its title, :lesson: and :description:");
        for (String part : PARTS) {
            assertFalse(lesson.section(part).isEmpty(), lesson + " lacks the section [#" + part + "]");
        }
        assertTrue(lesson.section("check").contains("[%collapsible]"), lesson + " asks no question with an answer");
        assertFalse(lesson.pictures().isEmpty(), lesson + " has no picture");
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void includesWhatIsThere(Lesson lesson) {
        for (Lesson.Include include : lesson.includes()) {
            if (Files.exists(include.file()) || !include.optional()) {
                assertTrue(Files.exists(include.file()), lesson + " includes what is not there: " + include.file());
                assertFalse(region(include).isBlank(), lesson + " includes nothing: " + include);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void givesNoSolutionAway(Lesson lesson) {
        for (Lesson.Include include : lesson.includes()) {
            boolean ofReference = include.file().startsWith("../solutions/src/main/java");
            assertFalse(ofReference && region(include).contains("// begin "), lesson + " shows a solution: " + include);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void showsEverythingThatIsPrinted(Lesson lesson) {
        List<Path> shown = lesson.includes().stream().map(Lesson.Include::file).toList();
        for (Path file : Stream.of("output", "elixir")
                .map(lesson::files)
                .flatMap(List::stream)
                .toList()) {
            assertTrue(shown.contains(file), lesson + " does not show " + file);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void itsPicturesCanBeReadAloudAndRecoloured(Lesson lesson) {
        assertEquals(lesson.files("images"), lesson.pictures().stream().sorted().toList());
        for (Path picture : lesson.pictures()) {
            String svg = Lesson.read(picture);
            assertTrue(
                    svg.contains("role=\"img\"") && svg.contains("<title>") && svg.contains("<desc>"),
                    picture + " needs role=\"img\", a title and a desc");
            assertFalse(
                    svg.replaceAll("var\\([^()]*\\)", "").matches("(?s).*#[0-9a-f]{3,6}\\b.*"),
                    picture + " has a colour that is no variable");
        }
    }

    @Test
    void everyExerciseHasItsSection() {
        for (Map<?, ?> chapter : maps(course(), "chapters")) {
            Lesson lesson = lessons().stream()
                    .filter(each -> each.folder().toString().equals(chapter.get("lesson")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no lesson " + chapter.get("lesson")));
            for (Map<?, ?> exercise : maps(chapter, "exercises")) {
                String section = lesson.section(String.valueOf(exercise.get("section")));
                assertTrue(
                        section.contains("-Dexercise=" + exercise.get("id") + "`"),
                        lesson + " has no section that sends to exercise " + exercise + ", or not that one");
            }
        }
    }

    private static Map<?, ?> course() {
        return (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(Lesson.read(Path.of("../exercises/course.yaml")));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> maps(Map<?, ?> parent, String key) {
        return (List<Map<?, ?>>) parent.get(key);
    }

    /** What an include brings in: the whole file, or what stands between the marks of its tag. */
    private static String region(Lesson.Include include) {
        var region = new StringBuilder();
        boolean inside = include.tag().isEmpty();
        for (String line : Lesson.read(include.file()).lines().toList()) {
            if (line.contains("end::" + include.tag() + "[]")) {
                inside = false;
            }
            if (inside) {
                region.append(line).append('\n');
            }
            if (line.contains("tag::" + include.tag() + "[]")) {
                inside = true;
            }
        }
        return region.toString();
    }
}
