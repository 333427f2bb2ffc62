package watertight.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the wrong applications of chapter 6, as {@code exercises} carries them, with what their patches make; with
 * {@code -Dwatertight.write=true} they are written again instead.
 */
class VariantsTest {

    private static final Path CARRIED = Path.of("../exercises/src/test/resources/variants");

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.2", "6.3"})
    void areWhatTheirPatchesMake(String exercise) throws Exception {
        Path file = CARRIED.resolve(exercise + ".zip");
        byte[] made = WrongApplication.compiled(exercise).bytes();
        if (Boolean.getBoolean("watertight.write")) {
            Files.write(file, made);
        }
        assertArrayEquals(
                made,
                Files.readAllBytes(file),
                file + " is not what the patches make. Write it again: ./mvnw verify -Dwatertight.write=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.2", "6.3"})
    void areTenForEachExercise(String exercise) throws Exception {
        assertEquals(10, WrongApplication.all(exercise).size());
    }
}
