package watertight.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the tables in the lessons with what the tests make of the recordings; with {@code -Dwatertight.write=true}
 * writes them instead.
 */
class GroundTruthTableTest {

    @TestFactory
    Stream<DynamicTest> theLessonHasTheTableThatTheTestsMake() {
        return Arrays.stream(Chapter.values())
                .map(chapter -> DynamicTest.dynamicTest(chapter.lesson(), () -> compare(chapter)));
    }

    private static void compare(Chapter chapter) throws IOException {
        Path inLesson = Path.of("../lessons", chapter.lesson(), "_ground-truth.adoc");
        String made = GroundTruthTable.of(chapter);
        if (Boolean.getBoolean("watertight.write")) {
            Files.createDirectories(inLesson.getParent());
            Files.writeString(inLesson, made);
            return;
        }
        assertEquals(
                made,
                Files.readString(inLesson),
                inLesson.normalize()
                        + " is not what the tests make. Write it again: ./mvnw verify -Dwatertight.write=true");
    }
}
