package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The site that was just built. */
class SiteTest {

    private static final Path SITE = Path.of(System.getProperty("site.directory"));

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertEquals(List.of(), LinkCheck.problems(SITE));
    }
}
