package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The site that was just built. */
class SiteTest {

    private static final Path SITE = Path.of(System.getProperty("site.directory"));
    private static final Path ROOT = Path.of(System.getProperty("root"));

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertEquals(List.of(), LinkCheck.problems(SITE));
    }

    @Test
    void theReadmeShowsTheSameCardAsTheHomePage() throws IOException {
        String card = Files.readString(ROOT.resolve("docs/src/main/pages/card.txt"));
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertTrue(readme.contains(card), "README.md must show docs/src/main/pages/card.txt as it is");
    }
}
