package watertight.grader.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

@DisplayName("A timeline")
class TimelineTest {

    private final Timeline timeline = new Timeline();

    @Test
    @DisplayName("is drawn as text, with a column for each participant")
    void text() {
        everything();
        assertEquals("""
                                supervisor                counter                 client
                   0 ms              ├─────── starts ────────●                       │
                                     ╞════════ link ═════════╡                       │
                                     │                       │◁┄┄┄┄┄┄ monitors ┄┄┄┄┄┄┤
                                     │                       │◀────── add <1> ───────┤
                                     │                       ○ add <1>               │
                 250 ms              │                       ↺ tick                  │
                  1.5 s              │◀── a question that is far too long to be s… ──┤
                                     │                       │                       │ waits for 5 s
                  6.5 s              │                       ✝ crash: no such account
                                     │                       ├──────── Down ────────▶│

                         ● begins   ○ takes a message   ↺ to itself   ✝ ends
                """, timeline.text());
    }

    @Test
    @DisplayName("has room for a time that is not round")
    void longTime() {
        timeline.add(new Event.Note(Duration.ofMillis(100_010_001), "one", "late"));
        timeline.add(new Event.Note(Duration.ofMillis(100_010_002), "other", "later"));
        assertTrue(timeline.text().lines().anyMatch(line -> line.startsWith("100010001 ms ")), timeline.text());
    }

    @Test
    @DisplayName("is the same in every JVM, where a message is or holds a lambda")
    void lambdas() {
        Runnable lambda = () -> {};
        timeline.add(new Event.Sent(Duration.ZERO, "one", "other", "do " + lambda + " now"));
        assertEquals("do a function now", ((Event.Sent) timeline.events().get(0)).message());
    }

    @Test
    @DisplayName("shows who watches itself, or is linked with itself")
    void oneself() {
        timeline.add(new Event.Monitored(Duration.ZERO, "one", "one"));
        timeline.add(new Event.Linked(Duration.ZERO, "one", "one"));
        assertTrue(timeline.text().contains("↺ monitors"), timeline.text());
        assertTrue(timeline.text().contains("↺ link"), timeline.text());
        assertTrue(timeline.svg("One").contains("monitors"));
    }

    @Test
    @DisplayName("is a list where there are too many participants")
    void list() {
        for (int i = 0; i < 7; i++) {
            timeline.add(new Event.Sent(Duration.ofMillis(i / 2), "n" + i, "n" + (i + 1), "token"));
        }
        assertTrue(
                timeline.text().startsWith("   0 ms  n0 → n1: token\n         n1 → n2: token\n   1 ms  n2 → n3"),
                timeline.text());
    }

    @Test
    @DisplayName("leaves out the middle of a long story")
    void longStory() {
        for (int i = 0; i < 1_000; i++) {
            timeline.add(new Event.Note(Duration.ofMillis(i), "one", "note " + i));
        }
        assertTrue(timeline.text().contains("… 920 more …"), timeline.text());
        assertEquals(84, timeline.text().lines().count());
    }

    @Test
    @DisplayName("is empty when nothing happened")
    void empty() {
        assertEquals("", timeline.text());
    }

    @Test
    @DisplayName("is drawn as well-formed SVG, whatever its messages hold")
    void svg() throws Exception {
        everything();
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(timeline.svg("A counter & <its> client"))));
        var root = document.getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals(
                "A counter & <its> client",
                root.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(root.getTextContent().contains("add <1>"));
        assertTrue(root.getTextContent().contains("crash: no such account"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "1, 1 ns",
        "1500, 1.5 µs",
        "250000000, 250 ms",
        "1500000000, 1.5 s",
        "1050000000, 1.05 s",
        "5000000000, 5 s",
        "90000000000, 1.5 min",
        "3600000000000, 1 h",
        "1000000001, 1000000001 ns"
    })
    @DisplayName("writes times short")
    void times(long nanos, String shown) {
        assertEquals(shown, Lanes.time(Duration.ofNanos(nanos)));
    }

    private void everything() {
        Duration begin = Duration.ZERO;
        Duration later = Duration.ofMillis(1500);
        Duration end = Duration.ofMillis(6500);
        timeline.add(new Event.Supervised(begin, "supervisor", "counter"));
        timeline.add(new Event.Linked(begin, "supervisor", "counter"));
        timeline.add(new Event.Monitored(begin, "client", "counter"));
        timeline.add(new Event.Sent(begin, "client", "counter", "add <1>"));
        timeline.add(new Event.Received(begin, "counter", "add <1>"));
        timeline.add(new Event.Sent(Duration.ofMillis(250), "counter", "counter", "tick"));
        timeline.add(
                new Event.Sent(later, "client", "supervisor", "a question that is far too long\n to be shown whole"));
        timeline.add(new Event.Note(later, "client", "waits for 5 s"));
        timeline.add(new Event.Ended(end, "counter", "crash: no such account"));
        timeline.add(new Event.Sent(end, "counter", "client", "Down"));
    }
}
