package watertight.grader.suite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VariantsTest {

    private static final Variant RIGHT = variant("", "", Map.of("a.A", new byte[] {1, 2}, "a.B", new byte[] {3}));
    private static final Variant WRONG = variant("A keeps it.", "an A that drops it.", Map.of("a.B", new byte[] {4}));

    private static Variant variant(String promise, String flaw, Map<String, byte[]> classes) {
        return new Variant(promise, flaw, new TreeMap<>(classes));
    }

    @Test
    void areReadAsTheyWereWritten() throws IOException {
        Variants read = Variants.read(new Variants(List.of(RIGHT, WRONG)).bytes());
        assertEquals(
                List.of("", "A keeps it."),
                read.all().stream().map(Variant::promise).toList());
        assertEquals(
                List.of("", "an A that drops it."),
                read.all().stream().map(Variant::flaw).toList());
        assertArrayEquals(new byte[] {1, 2}, read.right().classes().get("a.A"));
    }

    @Test
    void areTheSameBytesEachTime() throws IOException {
        byte[] once = new Variants(List.of(RIGHT, WRONG)).bytes();
        assertArrayEquals(once, Variants.read(once).bytes());
    }

    @Test
    void aWrongOneHasTheClassesOfTheRightOneThatItDoesNotChange() {
        Variant wrong = new Variants(List.of(RIGHT, WRONG)).wrong().get(0);
        assertArrayEquals(new byte[] {1, 2}, wrong.classes().get("a.A"));
        assertArrayEquals(new byte[] {4}, wrong.classes().get("a.B"));
    }
}
