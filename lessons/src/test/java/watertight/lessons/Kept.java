package watertight.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A file that a lesson shows and a program makes: what a demo prints, what a contract says; none if that is nothing. With
 * {@code -Dwatertight.write=true} it is written again instead of compared.
 */
record Kept(Path file) {

    /** What a program of this name prints: in {@code NAME.txt} or, where one exists, in a file with a longer ending. */
    static Kept output(Lesson lesson, String name, String... longerEndings) {
        Path folder = lesson.folder().resolve("output");
        return Stream.of(longerEndings)
                .map(ending -> folder.resolve(name + ending))
                .filter(Files::exists)
                .findFirst()
                .map(Kept::new)
                .orElse(new Kept(folder.resolve(name + ".txt")));
    }

    void mustBe(String made) throws IOException {
        String text = made.replace("\r\n", "\n");
        if (Boolean.getBoolean("watertight.write") && !text.isEmpty()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        String kept = Files.exists(file) ? Lesson.read(file) : "";
        assertEquals(
                comparable(kept),
                comparable(text),
                () -> file
                        + " is not what the program makes. If the program is right, write the file again: "
                        + "./mvnw verify -Dwatertight.write=true");
    }

    /** What was measured is another number on another machine. */
    private String comparable(String text) {
        return file.toString().endsWith(".measured.txt") ? text.replaceAll("\\d+", "N") : text;
    }
}
