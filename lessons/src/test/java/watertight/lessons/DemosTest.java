package watertight.lessons;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each demo prints what the lesson shows. */
class DemosTest {

    private static final Logger CRASHES = Logger.getLogger("watertight");

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    /** A class with a main method, in the folder of a lesson. */
    record Demo(Lesson lesson, Path source) {

        Class<?> type() throws ClassNotFoundException {
            Path name = lesson.folder().resolve("src/main/java").relativize(source);
            return Class.forName(name.toString().replace(".java", "").replaceAll("[/\\\\]", "."));
        }

        /** WaysToEnd prints what ways-to-end.txt says. */
        Kept output() throws ClassNotFoundException {
            String name =
                    type().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase();
            return Kept.output(lesson, name, ".measured.txt");
        }

        @Override
        public String toString() {
            return source.getFileName().toString();
        }
    }

    static List<Demo> demos() {
        return Lesson.all().stream().flatMap(DemosTest::demosOf).toList();
    }

    private static Stream<Demo> demosOf(Lesson lesson) {
        try (var sources = Files.walk(lesson.folder().resolve("src/main/java"))) {
            return sources
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Lesson.read(file).contains("static void main()"))
                    .sorted()
                    .map(file -> new Demo(lesson, file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        CRASHES.setLevel(Level.OFF);
    }

    @AfterEach
    void stopListening() {
        System.setOut(console);
        CRASHES.setLevel(null);
    }

    @ParameterizedTest
    @MethodSource("demos")
    @Timeout(value = 1, unit = MINUTES)
    void printsWhatTheLessonShows(Demo demo) throws Exception {
        var main = demo.type().getDeclaredMethod("main");
        main.setAccessible(true);
        main.invoke(null);
        demo.output().mustBe(printed.toString(StandardCharsets.UTF_8));
    }
}
