package watertight.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordTest {

    @TempDir
    Path folder;

    Path source;
    Path compiled;
    Path grade;

    @BeforeEach
    void files() throws IOException {
        source = Files.writeString(
                Files.createDirectories(folder.resolve("src/a")).resolve("A.java"), "class A {}");
        compiled = Files.createDirectories(folder.resolve("classes/a")).resolve("A.class");
        grade = folder.resolve("grade.json");
    }

    @Test
    void a_missing_class_ends_the_run() throws IOException {
        assertTrue(compiling("exercises").orElseThrow().contains("does not compile yet"));
    }

    @Test
    void a_class_older_than_its_source_ends_the_run() throws IOException {
        Files.writeString(compiled, "");
        Files.setLastModifiedTime(compiled, FileTime.fromMillis(0));
        assertTrue(compiling("tests").orElseThrow().contains("no longer fit"));
    }

    @Test
    void compiled_sources_go_on_to_grading() throws IOException {
        Files.writeString(compiled, "");
        Files.writeString(source.resolveSibling("package-info.java"), "package a;");
        assertEquals(Optional.empty(), compiling("exercises"));
    }

    @Test
    void a_wrong_exercise_ends_the_run_without_another_word() throws IOException {
        Files.writeString(grade, "{\"exercises\": [{\"state\": \"solved\"}, {\"state\": \"wrong\"}]}");
        assertEquals(Optional.of(""), LastWord.word("graded", grade.toString()));
    }

    @Test
    void nothing_wrong_goes_on() throws IOException {
        Files.writeString(grade, "{\"exercises\": [{\"state\": \"not started\", \"title\": \"what is wrong\"}]}");
        assertEquals(Optional.empty(), LastWord.word("graded", grade.toString()));
    }

    @Test
    void a_grade_of_an_earlier_run_does_not_count() throws IOException {
        Files.writeString(grade, "{}");
        Files.setLastModifiedTime(grade, FileTime.fromMillis(0));
        assertTrue(LastWord.word("graded", grade.toString()).orElseThrow().contains("without a result"));
    }

    private Optional<String> compiling(String what) throws IOException {
        return LastWord.word(
                "compiled",
                what,
                folder.resolve("src").toString(),
                folder.resolve("classes").toString());
    }
}
