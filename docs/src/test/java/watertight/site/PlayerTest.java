package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The restart strategies in lesson 3, played in a real browser. What each end of a child must do is read from the file
 * that a supervisor of the reference wrote.
 */
class PlayerTest extends InBrowser {

    private static final Path LESSON = SITE.resolve("lessons/03-supervisors/index.html");
    private static final Path PLAYED =
            Path.of(System.getProperty("root")).resolve("lessons/03-supervisors/output/every-click.txt");

    private Player player;

    @Test
    void everyClickDoesWhatASupervisorDoes() throws Exception {
        openStill(1440);
        List<Player.Played> all =
                Files.readAllLines(PLAYED).stream().map(Player.Played::of).toList();
        assertEquals(36, all.size());
        for (Player.Played played : all) {
            player.choose(played);
            player.click(played.child());
            assertEquals(played.says(), player.told(), played.toString());
        }
    }

    @Test
    void everyStrategyIsPlayedByKeyboardAlone() throws Exception {
        openStill(1440);
        player.focus("[value=one_for_one]");
        assertKeyPlays(" ", "b crashed. Started: b.");
        player.focus("[value=one_for_one]");
        tab.press("ArrowDown");
        assertKeyPlays("Enter", "b crashed. Stopped: d, c, a. Started: a, b, c, d.");
        player.focus("[value=one_for_all]");
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
        assertEquals(says, player.told());
    }

    @Test
    void aFinishedChildIsStartedAgainAlongWithTheOthers() throws Exception {
        openStill(1440);
        player.choose(Player.Played.of(
                "one_for_all, [permanent, transient, temporary, permanent]: b ended. Nothing else happens."));
        player.click("b");
        player.click("b");
        assertEquals("b does not run.", player.told());
        assertEquals("b, transient: ended", player.label("b"));
        player.click("a");
        assertEquals("a ended. Stopped: d, c. Started: a, b, d. Forgotten: c.", player.told());
        assertEquals("b, transient: runs again", player.label("b"));
        assertEquals("c, temporary: forgotten", player.label("c"));
        assertEquals("true", player.of(Player.child("c"), "getAttribute('aria-disabled')"));
        player.startAnew();
        assertEquals("c, temporary: runs", player.label("c"));
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
        player.click("c");
        assertEquals("c crashed. Stopped: d. Started: c, d.", player.told(), "said at once");
        tab.await("seen.includes('d runs again')");
        String shown = (String) tab.evaluate("seen.join(', ')");
        assertTrue(shown.endsWith("c crashed, d stopped, c runs again, d runs again"), shown);
    }

    @Test
    void aScreenReaderIsToldWhatIsWhat() throws Exception {
        openStill(1440);
        assertEquals("status", player.of(".player-told", "getAttribute('role')"));
        assertEquals("b, permanent: runs", player.label("b"));
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
        assertEquals(false, player.isVisible(".imageblock.strategies"), "not beside the player");
        assertEquals(true, player.isVisible(".player"));
        tab.emulatePaper();
        assertEquals(true, player.isVisible(".imageblock.strategies"));
        assertEquals(false, player.isVisible(".player"));
        newTab(1440, 900).disableScripts();
        showLesson();
        assertEquals(true, player.isVisible(".imageblock.strategies"));
        assertEquals(true, tab.evaluate("document.querySelector('.player') === null"));
        assertTrue(((String) player.of(".imageblock.strategies > .title", "textContent"))
                .startsWith("Each supervisor has four children"));
    }

    @Test
    void onAPhoneAllOfItFitsAndCanBeHit() throws Exception {
        openStill(360);
        assertEquals(0, tab.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        String body = Player.child("a") + " .player-body";
        assertEquals(true, player.of(body, "getBoundingClientRect().width >= 44"));
        assertEquals(true, player.of(body, "getBoundingClientRect().left >= 0"));
        player.click("d");
        assertEquals("d crashed. Started: d.", player.told());
    }

    @Test
    void itsWordsCanBeReadInBothThemes() throws Exception {
        openStill(1440);
        for (String theme : List.of("light", "dark")) {
            tab.evaluate("document.documentElement.dataset.theme = '" + theme + "'");
            for (String words : List.of(".player-name", ".player-state")) {
                player.assertReadable(words, "fill", Player.child("b") + " .player-body", "fill");
            }
            player.assertReadable(".player-told", "color", ".player", "backgroundColor");
            player.assertReadable(".player legend", "color", ".player", "backgroundColor");
        }
    }

    private void open(int width) throws Exception {
        newTab(width, 900);
        showLesson();
    }

    private void showLesson() {
        player = new Player(tab);
        tab.open(LESSON.toUri());
    }

    /** With no animation, so that a click shows its end at once. */
    private void openStill(int width) throws Exception {
        open(width);
        tab.emulate("prefers-reduced-motion", "reduce");
    }
}
