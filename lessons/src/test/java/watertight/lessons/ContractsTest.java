package watertight.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contracts that a lesson shows are the ones above the stubs. */
class ContractsTest {

    private static final Path REFERENCE = Path.of("../solutions/src/main/java");

    @Test
    void areThoseOfTheReference() throws Exception {
        for (Map.Entry<String, String> contract : Contract.all(REFERENCE).entrySet()) {
            new Kept(lessonOf(contract.getKey()).folder().resolve("contracts/" + contract.getKey() + ".txt"))
                    .mustBe(contract.getValue());
        }
    }

    @Test
    void areShownEachOnce() {
        for (Lesson lesson : Lesson.all()) {
            List<Path> shown = lesson.includes().stream()
                    .map(Lesson.Include::file)
                    .filter(file -> file.startsWith(lesson.folder().resolve("contracts")))
                    .sorted()
                    .toList();
            assertEquals(lesson.files("contracts"), shown, "the contracts that " + lesson + " shows");
        }
    }

    /** Exercise 1.2 belongs to the lesson in the folder 01-… */
    private static Lesson lessonOf(String exercise) {
        String number = exercise.substring(0, exercise.indexOf('.'));
        return Lesson.all().stream()
                .filter(lesson -> lesson.text().contains("\n:lesson: " + number + "\n"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No lesson has the number " + number + "."));
    }
}
