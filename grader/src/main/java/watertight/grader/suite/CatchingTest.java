package watertight.grader.suite;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * The graded tests of an exercise in which students write tests: one for each wrong variant of the application, so that
 * each is a share of the points. If the student's tests fail on the right one, all of these fail.
 */
public abstract class CatchingTest {
    private static final Map<String, Findings> FINDINGS = new ConcurrentHashMap<>();

    private final String suite;
    private final String thing;
    private final String file;

    /**
     * The tests of one exercise.
     *
     * @param suite the student's class, by its binary name
     * @param thing what is tested, in one word
     * @param file  the file of its variants, on the class path
     */
    protected CatchingTest(String suite, String thing, String file) {
        this.suite = suite;
        this.thing = thing;
        this.file = file;
    }

    private void catches(int number) {
        FINDINGS.computeIfAbsent(suite, name -> new Findings(name, thing)).check(file, number);
    }

    @Test
    void catches01() {
        catches(1);
    }

    @Test
    void catches02() {
        catches(2);
    }

    @Test
    void catches03() {
        catches(3);
    }

    @Test
    void catches04() {
        catches(4);
    }

    @Test
    void catches05() {
        catches(5);
    }

    @Test
    void catches06() {
        catches(6);
    }

    @Test
    void catches07() {
        catches(7);
    }

    @Test
    void catches08() {
        catches(8);
    }

    @Test
    void catches09() {
        catches(9);
    }

    @Test
    void catches10() {
        catches(10);
    }
}
