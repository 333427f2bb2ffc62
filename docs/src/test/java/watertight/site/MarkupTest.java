package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void anAdmonitionIsAnAside() {
        Element body = tidy("""
                <div class="admonitionblock tip"><table><tr><td class="icon"><div class="title">Tip</div></td>
                <td class="content">Read <code>it</code>.</td></tr></table></div>""");
        assertEquals("Tip Read it.", body.selectFirst("aside.note-box.tip").text());
        assertEquals(0, body.select("table").size());
    }

    @Test
    void anAdmonitionOfSeveralParagraphsKeepsThem() {
        Element body = tidy("""
                <div class="admonitionblock note"><table><tr><td class="icon"><div class="title">Note</div></td>
                <td class="content"><div class="paragraph"><p>One.</p></div>
                <div class="paragraph"><p>Two.</p></div></td>
                </tr></table></div>""");
        assertEquals(2, body.select("aside .paragraph > p").size());
    }

    @Test
    void aRemarksNumberLosesTheCommentSignBeforeIt() {
        Element body = tidy("<div><div><pre><code>take();   // <b class=\"conum\">(2)</b></code></pre></div></div>");
        assertEquals("take();   2", body.selectFirst("pre").wholeText());
    }

    @Test
    void aLinkToALessonsSourceLeadsToItsPage() {
        Element body = tidy("<a href=\"../01-processes/lesson.html#mailbox\">it</a>");
        assertEquals("../01-processes/index.html#mailbox", body.selectFirst("a").attr("href"));
    }

    @Test
    void aLinkElsewhereStays() {
        Element body = tidy("<a href=\"https://example.org/lesson.html\">it</a>");
        assertEquals("https://example.org/lesson.html", body.selectFirst("a").attr("href"));
    }

    @Test
    void twoPicturesWithTheSameIdsStayApart() {
        String svg = """
                <svg aria-labelledby="t"><title id="t">x</title>
                <marker id="m"></marker><path marker-end="url(#m)"/></svg>""";
        Element body = tidy(svg + svg);
        assertEquals("picture-1-t", body.select("svg").get(0).attr("aria-labelledby"));
        assertEquals("url(#picture-2-m)", body.select("path").get(1).attr("marker-end"));
        assertEquals(1, body.select("#picture-2-m").size());
    }

    private static Element tidy(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        Markup.tidy(body);
        return body;
    }
}
