package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import watertight.grader.suite.CatchingTest;

/** What the graded tests of 6.1 say to suites of every kind. */
class SuitesTest {

    private static final String FILE = "variants/6.1.zip";

    static final class EdgeCaught extends CatchingTest {
        EdgeCaught() {
            super("watertight.testing.Suites$TheEdge", "account", FILE);
        }
    }

    static final class OtherFormsCaught extends CatchingTest {
        OtherFormsCaught() {
            super("watertight.testing.Suites$OtherForms", "account", FILE);
        }
    }

    static final class NoTestsCaught extends CatchingTest {
        NoTestsCaught() {
            super("watertight.testing.Suites$NoTests", "account", FILE);
        }
    }

    static final class NoChecksCaught extends CatchingTest {
        NoChecksCaught() {
            super("watertight.testing.Suites$NoChecks", "account", FILE);
        }
    }

    static final class FalseCaught extends CatchingTest {
        FalseCaught() {
            super("watertight.testing.Suites$FalseOnTheRightOne", "account", FILE);
        }
    }

    static final class WaitingCaught extends CatchingTest {
        WaitingCaught() {
            super("watertight.testing.Suites$Waiting", "account", FILE);
        }
    }

    static final class EndlessCaught extends CatchingTest {
        EndlessCaught() {
            super("watertight.testing.Suites$Endless", "account", FILE);
        }
    }

    static final class SpinningCaught extends CatchingTest {
        SpinningCaught() {
            super("watertight.testing.Suites$Spinning", "account", FILE);
        }
    }

    static final class GreedyCaught extends CatchingTest {
        GreedyCaught() {
            super("watertight.testing.Suites$Greedy", "account", FILE);
        }
    }

    static final class ExitingCaught extends CatchingTest {
        ExitingCaught() {
            super("watertight.testing.Suites$Exiting", "account", FILE);
        }
    }

    @Test
    void aWeakSuiteIsToldOfEachThatItLetsThrough() {
        var missed = Missed.by(EdgeCaught.class);
        assertEquals(Set.of(3, 5, 6, 7, 8, 9, 10), Missed.numbers(missed));
        assertTrue(missed.stream()
                .map(Missed::instead)
                .anyMatch("Your tests pass on accounts that all share one balance."::equals));
    }

    @Test
    void testsMayHaveWhateverJUnitHas() {
        assertEquals(Set.of(1, 2, 3, 4, 7, 8, 9), Missed.numbers(Missed.by(OtherFormsCaught.class)));
    }

    @Test
    void aSuiteWithoutATestCatchesNothing() {
        Missed.assertAllMention(
                "There is no test: write at least one method with @Test above it.\n"
                        + "JUnit passes over methods that are private or static",
                NoTestsCaught.class);
    }

    @Test
    void aSuiteThatChecksNothingIsToldSo() {
        Missed.assertAllSay(
                "They pass on every wrong account: nothing that they check is ever broken.", NoChecksCaught.class);
    }

    @Test
    void aSuiteThatFailsOnTheRightOneCatchesNothing() {
        Missed.assertAllSay(
                "lendsMoney fails:\nexpected: <Paid[balance=-50]> but was: <Refused[balance=100]>", FalseCaught.class);
    }

    @Test
    void aTestThatWaitsForEverIsToldWhere() {
        Missed.assertAllMention("hearsFromTheAccount fails:\nNobody can run any more", WaitingCaught.class);
    }

    @Test
    void aTestThatRunsForEverIsEnded() {
        Missed.assertAllMention("untilTheBalanceGrows fails:\nIt never comes to rest", EndlessCaught.class);
        Missed.assertAllMention("untilItOverflows fails:\nA loop never ends", SpinningCaught.class);
    }

    @Test
    void aTestThatWouldEndTheJvmFails() {
        for (var graded : List.of(GreedyCaught.class, ExitingCaught.class)) {
            assertEquals(10, Missed.by(graded).size());
        }
    }
}
