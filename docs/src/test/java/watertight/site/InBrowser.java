package watertight.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Tests of the site in a real browser: one for the class, with a tab of its own for each test. */
abstract class InBrowser {

    static final Path SITE = Path.of(System.getProperty("site.directory"));

    private static Browser browser;
    Tab tab;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Browser.installed().isPresent(), "no Chromium or Chrome on the path");
        browser = Browser.start(Browser.installed().get(), Files.createTempDirectory(SITE.getParent(), "browser"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
    }

    /** Opens an empty tab, in place of the one before. */
    Tab newTab(int width, int height) throws Exception {
        closeTab();
        tab = browser.tab(width, height);
        return tab;
    }

    @AfterEach
    void closeTab() {
        if (tab != null) {
            tab.close();
            tab = null;
        }
    }
}
