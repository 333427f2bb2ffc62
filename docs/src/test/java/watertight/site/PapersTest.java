package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What stands in two papers of the repository is the same in both. */
class PapersTest {

    private static final Path ROOT = Path.of(System.getProperty("root"));

    @Test
    void theReadmeShowsTheCardOfTheHomePage() throws IOException {
        String card = read("docs/src/main/pages/card.txt").replaceAll("\u001b\\[[0-9;]*m", "");
        assertTrue(
                read("README.md").contains(card),
                "README.md must show docs/src/main/pages/card.txt, without its colours");
    }

    @Test
    void vsCodeStartsTestsWithTheOptionsThatTheBuildGives() throws IOException {
        String inBuild = Jsoup.parse(read("pom.xml"), Parser.xmlParser())
                .selectFirst("grading\\.jvm")
                .text();
        Map<?, ?> settings =
                (Map<?, ?>) Browser.json(read(".vscode/settings.json")).get("java.test.config");
        assertEquals(
                List.of(inBuild.replace("${maven.multiModuleProjectDirectory}", "${workspaceFolder}")
                        .split("\\s+")),
                settings.get("vmArgs"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
