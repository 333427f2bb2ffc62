package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The site in a real browser, opened from its folder, with no server. */
class BrowserTest extends InBrowser {

    private static final String LESSON = "lessons/01-processes/index.html";

    @Test
    void theSearchFindsASectionByKeyboardAlone() throws Exception {
        open(LESSON, 1440);
        tab.press("/");
        tab.await("document.querySelector('dialog.search').open");
        tab.type("mailbox");
        tab.await("document.querySelectorAll('#search-results li').length > 1");
        String first = chosen();
        tab.press("ArrowDown");
        assertNotEquals(first, chosen(), "the arrow chooses the next section");
        tab.press("ArrowUp");
        assertEquals(first, chosen());
        assertTrue(chosen().toLowerCase().contains("mailbox"), chosen());
        tab.press("Enter");
        tab.await("location.hash.length > 1 && !document.querySelector('dialog.search').open");
    }

    @Test
    void aWordThatNobodyWroteIsSaidToBeMissing() throws Exception {
        open("index.html", 1440);
        tab.press("/");
        tab.type("xyzzyq");
        tab.await("document.querySelector('.search-count').textContent.startsWith('Nothing found')");
        tab.press("Escape");
        tab.await("!document.querySelector('dialog.search').open");
    }

    @Test
    void theThemeIsKeptFromPageToPage() throws Exception {
        open("index.html", 1440);
        String before = theme();
        tab.evaluate("document.querySelector('.theme-button').click()");
        String after = theme();
        assertNotEquals(before, after);
        tab.open(SITE.resolve(LESSON).toUri());
        assertEquals(after, theme());
        tab.evaluate("localStorage.clear()");
    }

    @Test
    void theMenuOfAPhoneWorksByKeyboard() throws Exception {
        open(LESSON, 390);
        assertEquals(false, menuIsVisible());
        tab.evaluate("document.querySelector('.menu-button').focus()");
        tab.press("Enter");
        assertEquals(true, menuIsVisible());
        assertEquals(true, tab.evaluate("document.activeElement.closest('.chapters') !== null"));
        tab.press("Escape");
        assertEquals(false, menuIsVisible());
        assertEquals("menu-button", tab.evaluate("document.activeElement.className"));
    }

    @Test
    void everyBlockOfCodeHasAButtonThatCopiesIt() throws Exception {
        open(LESSON, 1440);
        assertEquals(
                tab.evaluate("document.querySelectorAll('.listingblock').length"),
                tab.evaluate("document.querySelectorAll('.listingblock > .copy').length"));
        tab.evaluate("navigator.clipboard.writeText = text => Promise.resolve(window.copied = text)");
        tab.evaluate("document.querySelector('.listingblock > .copy').click()");
        tab.await("document.querySelector('.listingblock > .copy').textContent === 'Copied'");
        assertEquals(
                tab.evaluate("document.querySelector('.listingblock pre').textContent"), tab.evaluate("window.copied"));
    }

    @Test
    void theContentsMarkTheSectionInSight() throws Exception {
        open(LESSON, 1440);
        tab.evaluate("document.querySelectorAll('article h2')[1].scrollIntoView()");
        tab.await("document.querySelector('.contents [aria-current]') !== null");
        assertEquals(
                tab.evaluate("document.querySelectorAll('article h2')[1].id"),
                tab.evaluate("document.querySelector('.contents [aria-current]').hash.slice(1)"));
    }

    @Test
    void onPaperStandsWhatAClickWouldOpen() throws Exception {
        open(LESSON, 1440);
        String legible =
                "[...document.querySelectorAll('details > .content')].filter(one => one.checkVisibility()).length";
        assertEquals(0, tab.evaluate(legible));
        tab.emulatePaper();
        assertEquals(tab.evaluate("document.querySelectorAll('details').length"), tab.evaluate(legible));
    }

    @Test
    void noPageIsWiderThanAPhone() throws Exception {
        for (Path page : pages()) {
            open(page.toString(), 390);
            Object tooWide = tab.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
            assertEquals(0, tooWide, page.toString());
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(SITE::relativize)
                    .toList();
        }
    }

    private void open(String page, int width) throws Exception {
        newTab(width, 800).open(SITE.resolve(page).toUri());
    }

    private String chosen() {
        return (String)
                tab.evaluate("document.querySelector('#search-results [aria-selected=true] .found-title').textContent");
    }

    private String theme() {
        return (String) tab.evaluate("document.documentElement.dataset.theme");
    }

    private Object menuIsVisible() {
        return tab.evaluate("document.querySelector('.chapters').checkVisibility()");
    }
}
