package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The restart strategies in lesson 3, played in a real browser. What each end of a child must do is read from the file
 * that a supervisor of the reference wrote.
 */
class PlayerTest {

    private static final Path SITE = Path.of(System.getProperty("site.directory"));
    private static final Path LESSON = SITE.resolve("lessons/03-supervisors/index.html");
    private static final Path PLAYED =
            Path.of(System.getProperty("root")).resolve("lessons/03-supervisors/output/every-click.txt");
    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private static Browser browser;
    private Tab tab;

    /** A line of the file: {@code one_for_all, [permanent, transient, temporary, permanent]: b crashed. Stopped: …} */
    record Played(String strategy, List<String> types, String says) {

        static Played of(String line) {
            String[] parts = line.split(", \\[|]: ");
            return new Played(parts[0], List.of(parts[1].split(", ")), parts[2]);
        }

        String child() {
            return says.substring(0, 1);
        }

        String how() {
            return says.substring(2, says.indexOf('.'));
        }
    }

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

    @AfterEach
    void closeTab() {
        tab.close();
    }

    @Test
    void everyClickDoesWhatASupervisorDoes() throws Exception {
        openStill(1440);
        List<Played> all = Files.readAllLines(PLAYED).stream().map(Played::of).toList();
        assertEquals(36, all.size());
        for (Played played : all) {
            choose(played);
            tab.click(child(played.child()));
            assertEquals(played.says(), told(), played.toString());
        }
    }

    @Test
    void everyStrategyIsPlayedByKeyboardAlone() throws Exception {
        openStill(1440);
        focus("[value=one_for_one]");
        assertKeyPlays(" ", "b crashed. Started: b.");
        focus("[value=one_for_one]");
        tab.press("ArrowDown");
        assertKeyPlays("Enter", "b crashed. Stopped: d, c, a. Started: a, b, c, d.");
        focus("[value=one_for_all]");
        tab.press("ArrowDown");
        assertKeyPlays(" ", "b crashed. Stopped: d, c. Started: b, c, d.");
    }

    /** From the strategies, Tab leads over how a child ends and the four types to the children a and b. */
    private void assertKeyPlays(String key, String says) {
        for (int i = 0; i < 7; i++) {
            tab.press("Tab");
        }
        assertEquals("b", tab.evaluate("document.activeElement.dataset.name"));
        assertEquals("button", tab.evaluate("document.activeElement.getAttribute('role')"));
        String ring = "getComputedStyle(document.activeElement.querySelector('.player-focus')).stroke";
        assertTrue(!"none".equals(tab.evaluate(ring)), "the focus can be seen");
        tab.press(key);
        assertEquals(says, told());
    }

    @Test
    void aFinishedChildIsStartedAgainAlongWithTheOthers() throws Exception {
        openStill(1440);
        choose(Played.of("one_for_all, [permanent, transient, temporary, permanent]: b ended. Nothing else happens."));
        tab.click(child("b"));
        tab.click(child("b"));
        assertEquals("b does not run.", told());
        assertEquals("b, transient: ended", label("b"));
        tab.click(child("a"));
        assertEquals("a ended. Stopped: d, c. Started: a, b, d. Forgotten: c.", told());
        assertEquals("b, transient: runs again", label("b"));
        assertEquals("c, temporary: forgotten", label("c"));
        assertEquals("true", tab.evaluate(element(child("c")) + ".getAttribute('aria-disabled')"));
        tab.click(".player > button");
        assertEquals("c, temporary: runs", label("c"));
    }

    @Test
    void stepsAreShownOneAfterTheOther() throws Exception {
        open(1440);
        tab.emulate("prefers-reduced-motion", "no-preference");
        tab.evaluate("""
                window.seen = [];
                new MutationObserver((changes) => changes.forEach(({ target }) =>
                    seen.push(target.dataset.name + " " + target.dataset.state)))
                  .observe(document.querySelector(".player svg"), { subtree: true, attributeFilter: ["data-state"] });
                document.querySelector("[value=rest_for_one]").click();
                """);
        tab.await("seen.length >= 4");
        tab.evaluate("seen.length = 0");
        tab.click(child("c"));
        assertEquals("c crashed. Stopped: d. Started: c, d.", told(), "said at once");
        tab.await("seen.includes('d runs again')");
        String shown = (String) tab.evaluate("seen.join(', ')");
        assertTrue(shown.endsWith("c crashed, d stopped, c runs again, d runs again"), shown);
    }

    @Test
    void aScreenReaderIsToldWhatIsWhat() throws Exception {
        openStill(1440);
        assertEquals("status", tab.evaluate(element(".player-told") + ".getAttribute('role')"));
        assertEquals("b, permanent: runs", label("b"));
        assertEquals(
                "Strategy|A child that you choose|Restart types",
                tab.evaluate("[...document.querySelectorAll('.player legend')].map(l => l.textContent).join('|')"));
        Object unnamed = tab.evaluate(
                "[...document.querySelectorAll('.player :is(input, select)')].filter(e => !e.labels.length).length");
        assertEquals(0, unnamed);
    }

    @Test
    void theStillPictureStandsThereWithoutScriptsAndOnPaper() throws Exception {
        open(1440);
        assertEquals(false, isVisible(".imageblock.strategies"), "not beside the player");
        assertEquals(true, isVisible(".player"));
        tab.emulatePaper();
        assertEquals(true, isVisible(".imageblock.strategies"));
        assertEquals(false, isVisible(".player"));
        tab.close();
        tab = browser.tab(1440, 900);
        tab.disableScripts();
        tab.open(LESSON.toUri());
        assertEquals(true, isVisible(".imageblock.strategies"));
        assertEquals(true, tab.evaluate("document.querySelector('.player') === null"));
        assertTrue(((String) tab.evaluate(element(".imageblock.strategies > .title") + ".textContent"))
                .startsWith("Each supervisor has four children"));
    }

    @Test
    void onAPhoneAllOfItFitsAndCanBeHit() throws Exception {
        openStill(360);
        assertEquals(0, tab.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        String box = element(child("a") + " .player-body") + ".getBoundingClientRect()";
        assertEquals(true, tab.evaluate(box + ".width >= 44 && " + box + ".left >= 0"));
        tab.click(child("d"));
        assertEquals("d crashed. Started: d.", told());
    }

    @Test
    void itsWordsCanBeReadInBothThemes() throws Exception {
        openStill(1440);
        for (String theme : List.of("light", "dark")) {
            tab.evaluate("document.documentElement.dataset.theme = '" + theme + "'");
            for (String words : List.of(".player-name", ".player-state")) {
                assertReadable(theme, words, "fill", child("b") + " .player-body", "fill");
            }
            assertReadable(theme, ".player-told", "color", ".player", "backgroundColor");
            assertReadable(theme, ".player legend", "color", ".player", "backgroundColor");
        }
    }

    private void assertReadable(String theme, String words, String colour, String ground, String groundColour) {
        Object contrast = tab.evaluate("""
                (() => {
                  const linear = (c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
                  const light = (selector, property) => {
                    const [r, g, b] = getComputedStyle(document.querySelector(selector))[property].match(/\\d+/g).map(linear);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  const [dark, bright] = [light("%s", "%s"), light("%s", "%s")].sort((a, b) => a - b);
                  return (bright + 0.05) / (dark + 0.05);
                })()""".formatted(words, colour, ground, groundColour));
        assertTrue(((Number) contrast).doubleValue() >= 4.5, () -> words + ", " + theme + ": " + contrast);
    }

    private void open(int width) throws Exception {
        tab = browser.tab(width, 900);
        tab.open(LESSON.toUri());
    }

    /** With no animation, so that a click shows its end at once. */
    private void openStill(int width) throws Exception {
        open(width);
        tab.emulate("prefers-reduced-motion", "reduce");
    }

    private void choose(Played played) {
        String types = IntStream.range(0, NAMES.size())
                .mapToObj(i -> "choose('%s', '%s');"
                        .formatted(NAMES.get(i), played.types().get(i)))
                .collect(Collectors.joining());
        tab.evaluate("""
                (() => {
                  const choose = (name, type) => { document.querySelector(`[data-of=${name}]`).value = type; };
                  %s
                  document.querySelector("[data-of=a]").dispatchEvent(new Event("change", { bubbles: true }));
                  document.querySelector(".player [value=%s]").click();
                  document.querySelector(".player [value=%s]").click();
                })()""".formatted(types, played.strategy(), played.how()));
        tab.click(".player > button");
    }

    private void focus(String selector) {
        tab.evaluate(element(".player " + selector) + ".focus()");
    }

    private Object told() {
        return tab.evaluate(element(".player-told") + ".textContent");
    }

    private Object label(String name) {
        return tab.evaluate(element(child(name)) + ".getAttribute('aria-label')");
    }

    private Object isVisible(String selector) {
        return tab.evaluate(element(selector) + ".checkVisibility()");
    }

    private static String child(String name) {
        return ".player [data-name=" + name + "]";
    }

    private static String element(String selector) {
        return "document.querySelector('" + selector + "')";
    }
}
