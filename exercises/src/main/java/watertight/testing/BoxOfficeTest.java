package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static watertight.Todo.todo;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.testing.BoxOffice.Hold;
import watertight.testing.junit.Time;

/**
 * Tests of a {@link BoxOffice}. They must pass on it, and fail on each of ten box offices that break one promise each.
 *
 * <p>A method with a parameter of type {@link Time} may let time pass: it is simulated, so an hour takes no time.
 */
class BoxOfficeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private Pid office;

    @BeforeEach
    void openWithTwoSeats(Node node) throws InterruptedException {
        office = BoxOffice.start(node, 2, MINUTE).orElseThrow();
    }

    @Test
    void aSeatCanBeBoughtUntilItsTimeIsUp(Node node, Time time) throws InterruptedException {
        Hold hold = BoxOffice.hold(node, office).orElseThrow();
        time.pass(MINUTE.minus(MOMENT));
        assertTrue(BoxOffice.buy(node, office, hold));
    }

    /** Say here what becomes of a hold when its time is up; then add tests of the other promises. */
    @Test
    void aHoldEndsByItself(Node node, Time time) throws InterruptedException {
        // TODO 6.2
        throw todo("6.2");
    }

    // TODO 6.2: your tests of the other promises
}
