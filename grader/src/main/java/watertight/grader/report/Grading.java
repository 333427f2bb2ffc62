package watertight.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watertight.grader.course.Assignment;
import watertight.grader.course.Manifest;
import watertight.grader.course.Stubs;

/**
 * Turns outcomes into states. What is not started or in progress is read from the stubs; of the rest, an exercise waits
 * while one that it needs is not solved, and is solved if all its tests passed; one whose points are shared is solved in
 * part if some did. An exercise whose tests are missing is
 * never solved.
 */
public final class Grading {
    private final Manifest manifest;
    private final Stubs stubs;
    private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    private final Map<String, ExerciseGrade> grades = new LinkedHashMap<>();
    private final boolean partial;

    private Grading(Manifest manifest, Stubs stubs, List<Outcome> outcomes, boolean partial) {
        this.manifest = manifest;
        this.stubs = stubs;
        this.partial = partial;
        for (Outcome outcome : outcomes) {
            this.outcomes
                    .computeIfAbsent(outcome.exercise(), id -> new ArrayList<>())
                    .add(outcome);
        }
    }

    /**
     * Grades a run.
     *
     * @param outcomes of all tests that were to run, in the order in which they shall be reported
     * @param partial  whether tests were left out on purpose; then only those count that were run
     */
    public static Grade grade(Manifest manifest, Stubs stubs, List<Outcome> outcomes, boolean partial) {
        var grading = new Grading(manifest, stubs, outcomes, partial);
        manifest.exercises().forEach(exercise -> grading.grades.put(exercise.id(), grading.grade(exercise)));
        return new Grade(manifest, List.copyOf(grading.grades.values()));
    }

    private ExerciseGrade grade(Assignment exercise) {
        String id = exercise.id();
        var tests = List.copyOf(outcomes.getOrDefault(id, List.of()));
        String waitsFor = waitsFor(exercise, tests).orElse("");
        State state = state(id, tests, waitsFor);
        return new ExerciseGrade(
                exercise,
                state,
                state == State.WAITING ? waitsFor : "",
                stubs.standing(id).size(),
                stubs.atStart(id),
                tests);
    }

    private State state(String id, List<Outcome> tests, String waitsFor) {
        if (stubs.untouched(id)) {
            return State.NOT_STARTED;
        }
        if (!stubs.written(id)) {
            return State.IN_PROGRESS;
        }
        var run = tests.stream()
                .filter(test -> !partial || test.status() != Status.MISSING)
                .toList();
        if (partial && run.isEmpty()) {
            return State.NOT_RUN;
        }
        if (!waitsFor.isEmpty()) {
            return State.WAITING;
        }
        boolean passed = !run.isEmpty() && run.stream().allMatch(test -> test.status() == Status.PASSED);
        return passed ? State.SOLVED : failed(id, run);
    }

    private State failed(String id, List<Outcome> run) {
        boolean shared = manifest.find(id).orElseThrow().isShared();
        boolean some = run.stream().anyMatch(test -> test.status() == Status.PASSED);
        return shared && some ? State.IN_PART : State.WRONG;
    }

    /**
     * The first needed exercise that is not solved, else one that a test ran into though nobody declared the need; but
     * where another test failed, that one says better what is wrong.
     */
    private Optional<String> waitsFor(Assignment exercise, List<Outcome> tests) {
        var needed = exercise.needs().stream().filter(this::hinders).findFirst();
        boolean failed = tests.stream().anyMatch(test -> test.status() == Status.FAILED);
        return needed.isPresent() || failed ? needed : ranInto(exercise, tests);
    }

    private Optional<String> ranInto(Assignment exercise, List<Outcome> tests) {
        return tests.stream()
                .filter(test -> test.status() == Status.SKIPPED)
                .map(Outcome::reason)
                .filter(reason ->
                        !reason.equals(exercise.id()) && manifest.find(reason).isPresent())
                .findFirst();
    }

    private boolean hinders(String id) {
        State state = grades.get(id).state();
        return state != State.SOLVED && state != State.NOT_RUN;
    }
}
