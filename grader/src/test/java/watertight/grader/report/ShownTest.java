package watertight.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final class Anonymous {}

    private static final class Thrower {
        @Override
        public String toString() {
            throw new IllegalStateException("no");
        }
    }

    private static final class Deep {
        @Override
        public String toString() {
            return "" + this;
        }
    }

    @Test
    void valuesAreShownAsAReaderWouldWriteThem() {
        assertEquals("\"a\\nb\"", Shown.of("a\nb"));
        assertEquals("[1, \"x\", null]", Shown.of(java.util.Arrays.asList(1, "x", null)));
        assertEquals("150 ms", Shown.of(Duration.ofMillis(150)));
        assertEquals("5 s", Shown.of(Duration.ofSeconds(5)));
        assertEquals("an empty Optional", Shown.of(Optional.empty()));
        assertEquals("[1, 2]", Shown.of(new int[] {1, 2}));
        assertEquals("IllegalStateException: full", Shown.of(new IllegalStateException("full")));
    }

    @Test
    void whatHasNoOrderIsSortedAndIdentitiesAreLeftOut() {
        assertEquals("[1, 17, 33]", Shown.of(new HashSet<>(List.of(33, 17, 1))), "these fall into one bucket");
        var map = new HashMap<Integer, String>();
        map.put(33, "b");
        map.put(1, "a");
        assertEquals("{1=\"a\", 33=\"b\"}", Shown.of(map));
        assertEquals("a ShownTest.Anonymous", Shown.of(new Anonymous()));
    }

    @Test
    void longValuesAreCut() {
        String shown = Shown.of(IntStream.range(0, 1000).boxed().toList());
        assertTrue(shown.endsWith("19, … 980 more]"), shown);
        assertEquals(200, Shown.of("x".repeat(5000)).length());
    }

    @Test
    void aToStringThatFailsCannotBreakTheReport() {
        assertEquals("a ShownTest.Thrower whose toString fails", Shown.of(new Thrower()));
        assertEquals("a ShownTest.Deep whose toString fails", Shown.of(new Deep()));
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        assertEquals("[[[[[…]]]]]", Shown.of(itself));
    }
}
