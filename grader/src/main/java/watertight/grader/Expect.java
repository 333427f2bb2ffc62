package watertight.grader;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import watertight.grader.report.Guarded;
import watertight.grader.report.Shown;

/**
 * What a graded test expects of a value, in words a student understands. Values of the student's own classes may lie,
 * throw or never return from {@code equals} and {@code toString}: the expected value decides, and neither can break the
 * report.
 *
 * @param <T> the type of the value
 */
public final class Expect<T> {
    private final String what;
    private final T actual;

    private Expect(String what, T actual) {
        this.what = what;
        this.actual = actual;
    }

    /**
     * Begins an expectation.
     *
     * @param what what the value is, as the report's line begins: {@code "the reader took"}
     */
    public static <T> Expect<T> that(String what, T actual) {
        return new Expect<>(what, actual);
    }

    /** Something happened that must never happen: the test ends here, with that sentence, of one line or more. */
    public static AssertionError never(String whatHappened) {
        throw new Unmet(whatHappened.lines().toList());
    }

    /** Fails unless the value equals the expected one; the expected value's {@code equals} decides. */
    public void is(T expected) {
        require(same(expected, actual), "expected", Shown.of(expected));
    }

    /** Fails unless the value is {@code true}. */
    public void isTrue() {
        require(Boolean.TRUE.equals(actual), "expected", "true");
    }

    /** Fails unless the value is {@code false}. */
    public void isFalse() {
        require(Boolean.FALSE.equals(actual), "expected", "false");
    }

    /** Fails unless the value equals one of those. */
    public void isOneOf(Object... expected) {
        boolean found = Arrays.stream(expected).anyMatch(one -> same(one, actual));
        require(found, "expected one of", Shown.of(Arrays.asList(expected)));
    }

    /** Fails unless the value, a collection, holds every one of those. */
    public void contains(Object... expected) {
        var missing = Arrays.stream(expected).filter(one -> !holds(one)).toList();
        require(missing.isEmpty(), "expected to find", Shown.of(missing.size() == 1 ? missing.get(0) : missing));
    }

    private boolean holds(Object wanted) {
        return actual instanceof Collection<?> all
                && Guarded.call(() -> all.stream().anyMatch(one -> Objects.equals(wanted, one)), false);
    }

    private static boolean same(Object expected, Object actual) {
        if (expected == actual || isPlain(expected)) {
            return Objects.equals(expected, actual);
        }
        return Guarded.call(() -> Objects.equals(expected, actual), false);
    }

    /** Whether {@code equals} of that value runs no code but the JDK's, whatever it is compared with. */
    private static boolean isPlain(Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private void require(boolean met, String wanted, String expected) {
        if (met) {
            return;
        }
        int width = Math.max(what.length(), wanted.length()) + 1;
        throw new Unmet(List.of(aligned(what, width) + Shown.of(actual), aligned(wanted, width) + expected));
    }

    private static String aligned(String label, int width) {
        return (label + ":" + " ".repeat(width)).substring(0, width) + " ";
    }
}
