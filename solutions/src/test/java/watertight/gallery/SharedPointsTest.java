package watertight.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watertight.grader.report.Json;

/** The points that weak tests of chapter 6 earn: a tenth for each wrong application that they catch. */
class SharedPointsTest {

    @ParameterizedTest
    @CsvSource({
        "6.1-one-customer-after-the-other, 6.1, in part, 36",
        "6.1-only-what-usually-happens, 6.1, in part, 8",
        "6.1-asks-for-more-than-is-promised, 6.1, wrong, 0",
        "6.2-looks-at-once, 6.2, in part, 24",
        "6.3-only-kills, 6.3, in part, 27"
    })
    void weakTestsEarnTheirShare(String patch, String exercise, String state, int points) throws Exception {
        Patched weak = Patched.read(Path.of("src/gallery", patch + ".patch"));
        Path changed = Reference.compile("shares/" + patch, weak.applied(Reference.SOURCES));
        Path folder = Path.of("target/gallery/shares", patch);
        GradedRun.of(folder, List.of(changed, Reference.CLASSES), "-Dexercise=" + exercise);
        Map<?, ?> grade = graded(folder.resolve("grade.json"), exercise);
        assertEquals(state, grade.get("state"));
        assertEquals((long) points, grade.get("points"));
    }

    private static Map<?, ?> graded(Path file, String exercise) throws Exception {
        var exercises = (List<?>) Json.read(Files.readString(file)).get("exercises");
        return exercises.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> one.get("id").equals(exercise))
                .findFirst()
                .orElseThrow();
    }
}
