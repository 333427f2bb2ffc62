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
    /** Points earned: all or none, or a share of them. */
    public int points() {
        return switch (state) {
            case SOLVED -> exercise.points();
            case IN_PART -> exercise.points() * sharesEarned() / exercise.shares();
            default -> 0;
        };
    }

    /** How many of the shares of its points are earned: as many as tests pass. */
    public int sharesEarned() {
        long passed =
                tests.stream().filter(test -> test.status() == Status.PASSED).count();
        return (int) Math.min(passed, exercise.shares());
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
