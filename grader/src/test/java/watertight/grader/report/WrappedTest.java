package watertight.grader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTest {
    @Test
    void linesAreBrokenAtSpaces() {
        assertEquals(List.of("one two", "three"), Wrapped.lines("one two three", 8));
        assertEquals(List.of("one two"), Wrapped.lines("one two  ", 7));
    }

    @Test
    void aWordIsOnlyBrokenIfItIsLongerThanALine() {
        assertEquals(List.of("at", "grader/a.jar", "now"), Wrapped.lines("at grader/a.jar now", 12));
        assertEquals(List.of("at", "grader/targe", "t/a.jar now"), Wrapped.lines("at grader/target/a.jar now", 12));
    }
}
