package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The site that was just built. */
class SiteTest {

    private static final Path SITE = Path.of(System.getProperty("site.directory"));

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertEquals(List.of(), LinkCheck.problems(SITE));
    }

    @Test
    void theCheatSheetFitsOnOnePage() throws IOException {
        String pdf = Files.readString(SITE.resolve("cheat-sheet.pdf"), StandardCharsets.ISO_8859_1);
        assertTrue(Pattern.compile("/Type /Pages\\s+/Count 1\\s").matcher(pdf).find(), "the pages of cheat-sheet.pdf");
    }
}
