package watertight.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The restart strategies to play, as a tab shows them. */
record Player(Tab tab) {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    /** What must be said: {@code one_for_all, [permanent, transient, temporary, permanent]: b crashed. Stopped: …} */
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

    /** Chooses strategy, types and how a child ends, and starts anew. */
    void choose(Played played) {
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
        startAnew();
    }

    void startAnew() {
        tab.click(".player > button");
    }

    void click(String name) {
        tab.click(child(name));
    }

    void focus(String selector) {
        of(".player " + selector, "focus()");
    }

    Object told() {
        return of(".player-told", "textContent");
    }

    Object label(String name) {
        return of(child(name), "getAttribute('aria-label')");
    }

    Object isVisible(String selector) {
        return of(selector, "checkVisibility()");
    }

    /** What JavaScript says of the first element of a selector. */
    Object of(String selector, String expression) {
        return tab.evaluate("document.querySelector('" + selector + "')." + expression);
    }

    /** That the contrast of words to their ground is 4.5 or more: a selector and a property of its style each. */
    void assertReadable(String words, String colour, String ground, String groundColour) {
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
        assertTrue(((Number) contrast).doubleValue() >= 4.5, () -> words + " has a contrast of " + contrast);
    }

    static String child(String name) {
        return ".player [data-name=" + name + "]";
    }
}
