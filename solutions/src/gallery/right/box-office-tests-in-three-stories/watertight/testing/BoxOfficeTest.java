package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.testing.BoxOffice.Hold;

/** Three long stories, which sleep: that's simulated, too. */
class BoxOfficeTest {

    private static Pid open(Node node, int seats) throws InterruptedException {
        return BoxOffice.start(node, seats, Duration.ofSeconds(10)).orElseThrow();
    }

    @Test
    void theOnlySeat(Node node) throws InterruptedException {
        Pid office = open(node, 1);
        Hold first = BoxOffice.hold(node, office).orElseThrow();
        Thread.sleep(9_900);
        assertTrue(BoxOffice.hold(node, office).isEmpty());
        Thread.sleep(200);
        assertEquals(1, BoxOffice.free(node, office));
        assertFalse(BoxOffice.buy(node, office, first));
        Hold second = BoxOffice.hold(node, office).orElseThrow();
        assertFalse(BoxOffice.buy(node, office, first));
        assertTrue(BoxOffice.buy(node, office, second));
        Thread.sleep(100_000);
        assertEquals(0, BoxOffice.free(node, office));
    }

    @Test
    void threeSeatsOneAfterTheOther(Node node) throws InterruptedException {
        Pid office = open(node, 3);
        BoxOffice.hold(node, office);
        Thread.sleep(3_000);
        BoxOffice.hold(node, office);
        Thread.sleep(3_000);
        Hold third = BoxOffice.hold(node, office).orElseThrow();
        Thread.sleep(3_000);
        assertTrue(BoxOffice.extend(node, office, third));
        Thread.sleep(1_500);
        assertEquals(1, BoxOffice.free(node, office));
        Thread.sleep(3_000);
        assertEquals(2, BoxOffice.free(node, office));
        Thread.sleep(5_000);
        assertEquals(2, BoxOffice.free(node, office));
        Thread.sleep(1_000);
        assertEquals(3, BoxOffice.free(node, office));
    }

    @Test
    void givenBackAndTakenAgain(Node node) throws InterruptedException {
        Pid office = open(node, 1);
        Hold first = BoxOffice.hold(node, office).orElseThrow();
        Thread.sleep(8_000);
        assertTrue(BoxOffice.giveBack(node, office, first));
        Hold second = BoxOffice.hold(node, office).orElseThrow();
        Thread.sleep(5_000);
        assertTrue(BoxOffice.buy(node, office, second));
    }
}
