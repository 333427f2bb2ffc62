package watertight.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import watertight.grader.Unmet;
import watertight.grader.suite.CatchingTest;

/** What a graded test has said of a suite: the number of the wrong variant, and what happened instead. */
record Missed(int number, String instead) {

    /** All that the graded tests of a suite have said. */
    static List<Missed> by(Class<? extends CatchingTest> graded) {
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
                result.getThrowable().ifPresent(thrown -> missed.add(of(test.getDisplayName(), (Unmet) thrown)));
            }
        });
        return missed;
    }

    private static Missed of(String test, Unmet unmet) {
        return new Missed(Integer.parseInt(test.replaceAll("\\D", "")), String.join("\n", unmet.instead()));
    }

    static Set<Integer> numbers(List<Missed> missed) {
        return new TreeSet<>(missed.stream().map(Missed::number).toList());
    }

    static void assertAllSay(String instead, Class<? extends CatchingTest> graded) {
        var missed = by(graded);
        assertEquals(10, missed.size());
        assertEquals(
                Set.of(instead), Set.copyOf(missed.stream().map(Missed::instead).toList()));
    }

    static void assertAllMention(String beginning, Class<? extends CatchingTest> graded) {
        var missed = by(graded);
        assertEquals(10, missed.size());
        assertTrue(missed.stream().allMatch(one -> one.instead().startsWith(beginning)), missed.toString());
    }
}
