package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import watertight.grader.suite.CatchingTest;

/** What the graded tests of 6.1 say to suites that are written in an unusual way. */
class OddSuitesTest {

    private static final String FILE = "variants/6.1.zip";

    static final class MadeCaught extends CatchingTest {
        MadeCaught() {
            super("watertight.testing.OddSuites$Made", "account", FILE);
        }
    }

    static final class CountingCaught extends CatchingTest {
        CountingCaught() {
            super("watertight.testing.OddSuites$Counting", "account", FILE);
        }
    }

    static final class ThoroughCaught extends CatchingTest {
        ThoroughCaught() {
            super("watertight.testing.OddSuites$Thorough", "account", FILE);
        }
    }

    static final class LeavingCaught extends CatchingTest {
        LeavingCaught() {
            super("watertight.testing.OddSuites$Leaving", "account", FILE);
        }
    }

    static final class RacingCaught extends CatchingTest {
        RacingCaught() {
            super("watertight.testing.OddSuites$Racing", "account", FILE);
        }
    }

    static final class TooEarlyCaught extends CatchingTest {
        TooEarlyCaught() {
            super("watertight.testing.OddSuites$TooEarly", "account", FILE);
        }
    }

    static final class WithThreadsCaught extends CatchingTest {
        WithThreadsCaught() {
            super("watertight.testing.OddSuites$WithThreads", "account", FILE);
        }
    }

    static final class OwnNodeCaught extends CatchingTest {
        OwnNodeCaught() {
            super("watertight.testing.OddSuites$OwnNode", "account", FILE);
        }
    }

    static final class BrokenCaught extends CatchingTest {
        BrokenCaught() {
            super("watertight.testing.OddSuites$Broken", "account", FILE);
        }
    }

    static final class PutOffCaught extends CatchingTest {
        PutOffCaught() {
            super("watertight.testing.OddSuites$PutOff", "account", FILE);
        }
    }

    @Test
    void testsMayBeMadeWhileTheyRun() {
        assertEquals(Set.of(3, 5, 6, 7, 8, 9, 10), Missed.numbers(Missed.by(MadeCaught.class)));
    }

    @Test
    void eachScheduleHasItsOwnStaticFields() {
        assertEquals(Set.of(1, 3, 5, 6, 7, 8, 9, 10), Missed.numbers(Missed.by(CountingCaught.class)));
    }

    @Test
    void aTestMayTryManyThingsAfterOneAnother() {
        assertEquals(Set.of(1, 3, 5, 6, 7, 8, 9, 10), Missed.numbers(Missed.by(ThoroughCaught.class)));
    }

    @Test
    void aTestThatPassesOnlyOnceCatchesNothing() {
        System.clearProperty(OddSuites.Leaving.PROPERTY);
        Missed.assertAllSay("""
                isTheFirst fails:
                somebody was here before ==> expected: <false> but was: <true>
                It has passed at first: something outlives a test, such as a file or a system property.""", LeavingCaught.class);
    }

    @Test
    void aTestThatPassesUnderSomeSchedulesIsToldThatItHas() {
        Missed.assertAllMention("""
                seesTheDeposit fails:
                expected: <101> but was: <100>
                It has passed before, with the threads in another order (""", RacingCaught.class);
    }

    @Test
    void whoWantsANodeTooEarlyIsToldWhoGetsOne() {
        Missed.assertAllMention(
                "OddSuites$TooEarly fails:\nNode is handed to the methods of one test: those with @Test",
                TooEarlyCaught.class);
    }

    @Test
    void whoStartsThreadsIsToldWhatToStart() {
        Missed.assertAllMention("depositsBesides fails:\nThread.start at OddSuites", WithThreadsCaught.class);
    }

    @Test
    void whoMakesANodeIsToldToTakeTheOneThatIsHanded() {
        Missed.assertAllSay("""
                sendsLater fails:
                A node that the test itself has made keeps real time, which can't be followed.
                Take the node that is handed to a parameter of type Node.""", OwnNodeCaught.class);
    }

    @Test
    void whatBreaksWhileItIsLoadedIsTold() {
        Missed.assertAllMention("asksNobody fails:\nNoSuchElementException", BrokenCaught.class);
    }

    @Test
    void aSuiteThatIsPutOffCatchesNothing() {
        Missed.assertAllSay("No test has run: those that there are were skipped.", PutOffCaught.class);
    }
}
