package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    @Test
    void eachSectionHasItsOwnWords() {
        var index = new SearchIndex();
        index.add(
                new Page("a.html", "A", "About a.", Jsoup.parseBodyFragment("""
                <div id="preamble"><p>First.</p></div>
                <div class="sect1"><h2 id="b">B <a class="anchor">#</a></h2><p>Say "b" or \\.</p>
                <div class="sect2"><h3 id="c">C</h3><p>See.</p></div></div>""").body()));
        assertEquals("""
                window.searchSections = [
                {url: "a.html", page: "A", title: "A", text: "About a. First."},
                {url: "a.html#b", page: "A", title: "B", text: "Say \\"b\\" or \\\\."},
                {url: "a.html#c", page: "A", title: "C", text: "See."},
                ];
                """, index.script());
    }
}
