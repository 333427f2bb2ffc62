package watertight.grader;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ExpectTest {
    private static final class Liar {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return "liar";
        }
    }

    private static final class Thrower {
        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("never compare me");
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    private static List<String> unmet(Executable expectation) {
        Unmet unmet = assertThrows(Unmet.class, expectation);
        assertEquals(0, unmet.getStackTrace().length);
        return unmet.instead();
    }

    @Test
    void whatIsExpectedPasses() {
        assertDoesNotThrow(() -> {
            Expect.that("the list", List.of(1, 2)).is(List.of(1, 2));
            Expect.that("nothing", null).is(null);
            Expect.that("it", true).isTrue();
            Expect.that("it", false).isFalse();
            Expect.that("it", 2).isOneOf(1, 2);
            Expect.that("the list", List.of(1, 2)).contains(2);
        });
    }

    @Test
    void whatIsNotSaysBothValues() {
        assertEquals(
                List.of("the reader took: [1, 0]", "expected:        [0, 1]"),
                unmet(() -> Expect.that("the reader took", List.of(1, 0)).is(List.of(0, 1))));
        assertEquals(
                List.of("it is alive: true", "expected:    false"),
                unmet(() -> Expect.that("it is alive", true).isFalse()));
        assertEquals(
                List.of("it:              3", "expected one of: [1, 2]"),
                unmet(() -> Expect.that("it", 3).isOneOf(1, 2)));
        assertEquals(
                List.of("the list:         [1]", "expected to find: 2"),
                unmet(() -> Expect.that("the list", List.of(1)).contains(1, 2)));
        assertEquals(List.of("A dead process answered."), unmet(() -> Expect.never("A dead process answered.")));
        assertEquals(List.of("One.", "Two."), unmet(() -> Expect.never("One.\nTwo.")));
    }

    @Test
    void theExpectedValueDecides() {
        assertEquals(
                List.of("it:       liar", "expected: \"x\""),
                unmet(() -> Expect.that("it", (Object) new Liar()).is("x")));
        assertEquals(
                List.of("it:       [liar]", "expected: [\"x\"]"),
                unmet(() -> Expect.that("it", List.<Object>of(new Liar())).is(List.of("x"))));
    }

    @Test
    void anEqualsThatThrowsIsNotEqual() {
        var thrower = new Thrower();
        assertEquals(
                "it:       a ExpectTest.Thrower",
                unmet(() -> Expect.that("it", new Thrower()).is(thrower)).get(0));
    }
}
