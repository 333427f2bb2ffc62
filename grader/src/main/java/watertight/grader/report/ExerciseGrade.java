package watertight.grader.report;

import java.util.List;
import java.util.Optional;
import watertight.grader.course.Assignment;

/**
 * Where one exercise stands.
 *
 * @param waitsFor   id of the exercise it waits for, or empty
 * @param stubsLeft  stubs that still stand
 * @param stubsTotal stubs there were at the start
 * @param tests      what its tests reported, in the order of their source
 */
public record ExerciseGrade(
        Assignment exercise, State state, String waitsFor, int stubsLeft, int stubsTotal, List<Outcome> tests) {
    /** Points earned: all or none. */
    public int points() {
        return state == State.SOLVED ? exercise.points() : 0;
    }

    /** Whether any of its tests was part of the run, so that there is something to say of it. */
    public boolean wasAskedFor() {
        return tests.stream().anyMatch(test -> test.status() != Status.MISSING);
    }

    /** The first failure among its tests. */
    public Optional<Outcome> firstFailure() {
        return tests.stream().filter(test -> test.failure().isPresent()).findFirst();
    }
}
