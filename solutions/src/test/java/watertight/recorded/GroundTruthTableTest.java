package watertight.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GroundTruthTableTest {

    private static final Path IN_LESSON = Path.of("../lessons/01-processes/_ground-truth.adoc");
    private static final Path MADE = Path.of("target/ground-truth.adoc");

    @Test
    void theLessonHasTheTableThatTheTestsMake() throws IOException {
        String made = GroundTruthTable.of(Recording.all());
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);
        assertEquals(
                made, Files.readString(IN_LESSON), "Copy solutions/" + MADE + " over " + IN_LESSON.normalize() + ".");
    }
}
