package watertight.grader.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import watertight.grader.report.Failure;
import watertight.grader.report.Outcome;
import watertight.grader.report.Status;

/** What is known of every graded test: planned, begun, ended. A test with several invocations is as bad as the worst. */
final class Outcomes {
    private final SortedMap<String, Outcome> tests = new TreeMap<>();
    private final Map<String, Integer> running = new LinkedHashMap<>();

    void planned(String exercise, String test) {
        tests.putIfAbsent(test, Outcome.of(exercise, test, Status.MISSING, ""));
    }

    void started(String test) {
        running.merge(test, 1, Integer::sum);
    }

    void finished(Outcome outcome) {
        running.computeIfPresent(outcome.test(), (test, count) -> count == 1 ? null : count - 1);
        tests.merge(outcome.test(), outcome, Outcomes::worse);
    }

    private static Outcome worse(Outcome known, Outcome other) {
        return badness(other.status()) > badness(known.status()) ? other : known;
    }

    private static int badness(Status status) {
        return switch (status) {
            case MISSING -> 0;
            case PASSED -> 1;
            case SKIPPED -> 2;
            case FAILED, DIED -> 3;
        };
    }

    /** All of them; a test that has begun and not ended took the JVM down with it. */
    List<Outcome> all() {
        var all = new ArrayList<Outcome>();
        for (Outcome outcome : tests.values()) {
            all.add(running.containsKey(outcome.test()) ? died(outcome) : outcome);
        }
        return all;
    }

    private static Outcome died(Outcome outcome) {
        var failure = new Failure(
                "The test " + outcome.shortName() + " ends with a verdict.",
                List.of("The Java process ended in the middle of it: it was killed, or out of memory."),
                "",
                "",
                "",
                List.of());
        return new Outcome(outcome.exercise(), outcome.test(), Status.DIED, "", Optional.of(failure));
    }
}
