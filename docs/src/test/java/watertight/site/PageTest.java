package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    @TempDir
    Path rendered;

    @Test
    void aLessonStandsInItsFolder() throws IOException {
        Page page = read("""
                <title>Links</title><meta name='description' content='Die together.'><div id='content'></div>""");
        assertEquals("lessons/07-links/index.html", page.path());
        assertEquals(7, page.chapter());
        assertEquals("../../", page.root());
        assertEquals("Die together.", page.description());
    }

    @Test
    void aMissingDescriptionIsNamed() {
        var problem = assertThrows(SiteProblem.class, () -> read("<title>Links</title><div id='content'></div>"));
        assertEquals(
                "lessons/07-links/index.html has no description: "
                        + "add a line \":description: one sentence\" under its title.",
                problem.getMessage());
    }

    private Page read(String html) throws IOException {
        Path file =
                Files.createDirectories(rendered.resolve("lessons/07-links")).resolve("lesson.html");
        Files.writeString(file, html);
        return Page.read(rendered, file);
    }
}
