package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void escapeSequencesBecomeClasses() {
        Element pre = new Element("pre").text("a \u001b[1;31m<b>\u001b[0m\u001b[2mc\u001b[0m d");
        Terminal.colour(pre);
        assertEquals("a <span class=\"bad\">&lt;b&gt;</span><span class=\"dim\">c</span> d", pre.html());
    }

    @Test
    void plainOutputStays() {
        Element pre = new Element("pre").text(" one\n  two");
        Terminal.colour(pre);
        assertEquals(" one\n  two", pre.wholeText());
    }
}
