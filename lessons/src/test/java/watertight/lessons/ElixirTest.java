package watertight.lessons;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each script in Elixir prints what the lesson shows: the same as its twin in Java, or what its own file says. */
class ElixirTest {

    /** A script in the folder of a lesson. */
    record Script(Lesson lesson, Path file) {

        Kept output() {
            String name = file.getFileName().toString().replace(".exs", "");
            return Kept.output(lesson, name, ".elixir.txt", ".measured.txt");
        }

        @Override
        public String toString() {
            return file.getFileName().toString();
        }
    }

    static List<Script> scripts() {
        return Lesson.all().stream()
                .flatMap(lesson -> lesson.files("elixir").stream().map(file -> new Script(lesson, file)))
                .toList();
    }

    @BeforeAll
    static void elixirIsInstalled() throws InterruptedException {
        boolean installed;
        try {
            installed = new ProcessBuilder("elixir", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            installed = false;
        }
        assumeTrue(installed, "The lessons' Elixir was not run: elixir is not installed here.");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    @Timeout(value = 2, unit = MINUTES)
    void printsWhatTheLessonShows(Script script) throws Exception {
        Process elixir = new ProcessBuilder("elixir", script.file().toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(elixir.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, elixir.waitFor(), () -> script.file() + " failed:\n" + printed);
        script.output().mustBe(printed);
    }
}
