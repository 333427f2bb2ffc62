package watertight.grader.run;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import watertight.grader.sim.Hung;
import watertight.grader.sim.OutOfMemory;
import watertight.grader.sim.Simulation;
import watertight.grader.sim.StubReached;

/**
 * One try of a simulated test and what came of it.
 *
 * @param thrown   what ended it, if it failed
 * @param timeline what was recorded, drawn as text; drawn for failures only
 * @param steps    what it cost
 */
record Attempt(Scenario scenario, Optional<Throwable> thrown, List<String> timeline, long steps) {
    private static final long MOST_STEPS = 3_000_000;
    private static final int MOST_TRIES = 1_000;

    /** Runs the test's method in that simulation, and closes it. */
    static Attempt of(TryExecutor test, Simulation simulation) {
        try (simulation) {
            var thrown = thrownBy(test, simulation);
            List<String> timeline = thrown.isPresent() ? timeline(simulation) : List.of();
            return new Attempt(Scenario.of(simulation), thrown, timeline, simulation.steps());
        }
    }

    /** jqwik returns what failed the test, unless another hook stands between; then it is thrown. */
    private static Optional<Throwable> thrownBy(TryExecutor test, Simulation simulation) {
        try {
            TryExecutionResult result = test.execute(List.of(simulation));
            return result.isSatisfied()
                    ? Optional.empty()
                    : Optional.of(result.throwable().orElseGet(() -> new AssertionError("The test returned false.")));
        } catch (Throwable thrown) {
            return Optional.of(thrown);
        }
    }

    static List<String> timeline(Simulation simulation) {
        return simulation.picture().stripTrailing().lines().toList();
    }

    boolean failed() {
        return thrown.isPresent();
    }

    /**
     * The simplest attempt found that fails in the same way. The search is bounded by counts, not by time. It goes on
     * where it last succeeded: what could not be made simpler before that is tried again later.
     */
    Attempt simplest(TryExecutor test) {
        Attempt best = this;
        if (!isWorthShrinking()) {
            return best;
        }
        long steps = 0;
        int tries = 0;
        long from = 0;
        boolean done = false;
        while (!done) {
            boolean better = false;
            long at = from;
            var candidates = best.scenario.simpler().skip(from).iterator();
            while (!better && candidates.hasNext() && steps < MOST_STEPS && tries < MOST_TRIES) {
                Attempt next = of(test, candidates.next().simulation());
                steps += next.steps;
                tries++;
                better = next.failsLike(best) && next.scenario.isSimplerThan(best.scenario);
                best = better ? next : best;
                at += better ? 0 : 1;
            }
            done = !better && from == 0;
            from = better ? at : 0;
        }
        return best;
    }

    /** A stub has nothing to shrink, and what takes seconds can't be tried often. */
    private boolean isWorthShrinking() {
        return !(thrown.orElseThrow() instanceof StubReached
                || thrown.get() instanceof Hung
                || thrown.get() instanceof OutOfMemory);
    }

    /** The values in the message differ from scenario to scenario; what kind of failure it is must not. */
    private boolean failsLike(Attempt other) {
        return failed() && thrown.get().getClass() == other.thrown.orElseThrow().getClass();
    }
}
