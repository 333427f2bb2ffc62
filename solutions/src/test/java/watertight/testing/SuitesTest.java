package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import watertight.grader.Unmet;
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
        var missed = missedBy(EdgeCaught.class);
        assertEquals(Set.of(3, 5, 6, 7, 8, 9, 10), numbers(missed));
        assertTrue(missed.stream()
                .map(Missed::instead)
                .anyMatch("Your tests pass on accounts that all share one balance."::equals));
    }

    @Test
    void testsMayHaveWhateverJUnitHas() {
        assertEquals(Set.of(1, 2, 3, 4, 7, 8, 9), numbers(missedBy(OtherFormsCaught.class)));
    }

    @Test
    void aSuiteWithoutATestCatchesNothing() {
        assertAllSay("There is no test: write at least one method with @Test above it.", NoTestsCaught.class);
    }

    @Test
    void aSuiteThatChecksNothingIsToldSo() {
        assertAllSay("They pass on every wrong account: nothing that they check is ever broken.", NoChecksCaught.class);
    }

    @Test
    void aSuiteThatFailsOnTheRightOneCatchesNothing() {
        assertAllSay(
                "lendsMoney fails:\nexpected: <Paid[balance=-50]> but was: <Refused[balance=100]>", FalseCaught.class);
    }

    @Test
    void aTestThatWaitsForEverIsToldWhere() {
        assertAllMention("hearsFromTheAccount fails:\nNobody can run any more", WaitingCaught.class);
    }

    @Test
    void aTestThatRunsForEverIsEnded() {
        assertAllMention("untilTheBalanceGrows fails:\nIt never comes to rest", EndlessCaught.class);
        assertAllMention("untilItOverflows fails:\nA loop never ends", SpinningCaught.class);
    }

    @Test
    void aTestThatWouldEndTheJvmFails() {
        for (var graded : List.of(GreedyCaught.class, ExitingCaught.class)) {
            assertEquals(10, missedBy(graded).size());
        }
    }

    /** What a graded test has said: its number, and what happened instead. */
    private record Missed(int number, String instead) {}

    private static Set<Integer> numbers(List<Missed> missed) {
        return new TreeSet<>(missed.stream().map(Missed::number).toList());
    }

    private static void assertAllSay(String instead, Class<? extends CatchingTest> graded) {
        var missed = missedBy(graded);
        assertEquals(10, missed.size());
        assertEquals(
                Set.of(instead), Set.copyOf(missed.stream().map(Missed::instead).toList()));
    }

    private static void assertAllMention(String beginning, Class<? extends CatchingTest> graded) {
        var missed = missedBy(graded);
        assertEquals(10, missed.size());
        assertTrue(missed.stream().allMatch(one -> one.instead().startsWith(beginning)), missed.toString());
    }

    private static List<Missed> missedBy(Class<? extends CatchingTest> graded) {
        var missed = new ArrayList<Missed>();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(graded))
                .build();
        var quiet = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(quiet).execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(thrown -> missed.add(missed(test.getDisplayName(), (Unmet) thrown)));
            }
        });
        return missed;
    }

    private static Missed missed(String test, Unmet unmet) {
        return new Missed(Integer.parseInt(test.replaceAll("\\D", "")), String.join("\n", unmet.instead()));
    }
}
