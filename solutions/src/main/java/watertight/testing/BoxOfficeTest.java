package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
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

    // tag::worked[]
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
    // end::worked[]

    /** Say here what becomes of a hold when its time is up; then add tests of the other promises. */
    @Test
    void aHoldEndsByItself(Node node, Time time) throws InterruptedException {
        // begin 6.2
        BoxOffice.hold(node, office);
        time.pass(MINUTE.plus(MOMENT));
        assertEquals(2, BoxOffice.free(node, office));
        // end 6.2
    }

    // begin 6.2: your tests of the other promises
    @Test
    void noMoreIsHeldThanThereIs(Node node) throws InterruptedException {
        BoxOffice.hold(node, office);
        BoxOffice.hold(node, office);
        assertEquals(Optional.empty(), BoxOffice.hold(node, office));
        assertEquals(0, BoxOffice.free(node, office));
    }

    @Test
    void aHoldEndsHoweverMuchIsAsked(Node node, Time time) throws InterruptedException {
        BoxOffice.hold(node, office);
        time.pass(MINUTE.dividedBy(2));
        BoxOffice.free(node, office);
        time.pass(MINUTE.dividedBy(2).plus(MOMENT));
        assertEquals(2, BoxOffice.free(node, office));
    }

    @Test
    void eachHoldHasATimeOfItsOwn(Node node, Time time) throws InterruptedException {
        BoxOffice.hold(node, office);
        time.pass(MINUTE.dividedBy(2));
        BoxOffice.hold(node, office);
        time.pass(MINUTE.dividedBy(2).plus(MOMENT));
        assertEquals(1, BoxOffice.free(node, office));
    }

    @Test
    void whatIsSoldStaysSold(Node node, Time time) throws InterruptedException {
        Hold hold = BoxOffice.hold(node, office).orElseThrow();
        BoxOffice.buy(node, office, hold);
        assertEquals(1, BoxOffice.free(node, office));
        time.pass(MINUTE.multipliedBy(2));
        assertEquals(1, BoxOffice.free(node, office));
    }

    // tag::extended[]
    @Test
    void anExtendedHoldBeginsAnew(Node node, Time time) throws InterruptedException {
        Hold hold = BoxOffice.hold(node, office).orElseThrow();
        time.pass(MINUTE.dividedBy(2));
        assertTrue(BoxOffice.extend(node, office, hold));
        time.pass(MINUTE.minus(MOMENT));
        assertEquals(1, BoxOffice.free(node, office));
        time.pass(MOMENT.multipliedBy(2));
        assertEquals(2, BoxOffice.free(node, office));
    }
    // end::extended[]

    @Test
    void whatIsGivenBackIsFreeOnce(Node node, Time time) throws InterruptedException {
        Hold hold = BoxOffice.hold(node, office).orElseThrow();
        assertTrue(BoxOffice.giveBack(node, office, hold));
        assertEquals(2, BoxOffice.free(node, office));
        time.pass(MINUTE.dividedBy(2));
        BoxOffice.hold(node, office);
        time.pass(MINUTE.dividedBy(2).plus(MOMENT));
        assertEquals(1, BoxOffice.free(node, office));
    }

    @Test
    void whatHasEndedIsOver(Node node, Time time) throws InterruptedException {
        Hold hold = BoxOffice.hold(node, office).orElseThrow();
        time.pass(MINUTE.plus(MOMENT));
        assertFalse(BoxOffice.buy(node, office, hold));
        assertFalse(BoxOffice.extend(node, office, hold));
        assertFalse(BoxOffice.giveBack(node, office, hold));
        assertEquals(2, BoxOffice.free(node, office));
    }

    @Test
    void nobodyBuysWhatAnotherHolds(Node node, Time time) throws InterruptedException {
        Hold mine = BoxOffice.hold(node, office).orElseThrow();
        time.pass(MINUTE.plus(MOMENT));
        Hold yours = BoxOffice.hold(node, office).orElseThrow();
        assertFalse(BoxOffice.buy(node, office, mine));
        assertTrue(BoxOffice.buy(node, office, yours));
    }
    // end 6.2
}
