package watertight.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void whereSignsCannotBeShownAsciiStandsForThem() {
        var ascii = new Look(false, false);
        assertEquals("+ solved ###... -> \"a\" ?", ascii.shown("✔ solved ━━━╌╌╌ ─▶ “a” 漢"));
        for (State state : State.values()) {
            assertTrue(ascii.shown(ascii.sign(state)).chars().allMatch(c -> c < 128));
        }
    }

    @Test
    void coloursAreLeftOutWhereTheyAreNotUnderstood() {
        assertEquals("\u001b[32mgood\u001b[0m", new Look(true, true).good("good"));
        assertEquals("good", Look.PLAIN.good("good"));
        assertEquals(4, Look.width(new Look(true, true).bad("good")));
    }

    @Test
    void aBarIsFilledAsFarAsPointsAreEarned() {
        assertEquals("━━╌╌╌╌", Look.PLAIN.bar(1, 3, 6));
        assertEquals("━━━━━━", Look.PLAIN.bar(3, 3, 6));
        assertEquals("╌╌╌╌╌╌", Look.PLAIN.bar(0, 0, 6));
    }
}
