package watertight.grader.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import watertight.grader.course.Kind;

/** What to do next: the first failure in course order, else what is under way, else what comes next. */
final class Advice {
    private final Grade grade;
    private final Look look;
    private final Places places;

    Advice(Grade grade, Look look, Places places) {
        this.grade = grade;
        this.look = look;
        this.places = places;
    }

    List<String> lines() {
        return grade.first(State.WRONG)
                .map(this::wrong)
                .or(() -> grade.first(State.IN_PART).map(this::inPart))
                .or(() -> grade.first(State.IN_PROGRESS).map(this::unfinished))
                .or(() -> next().map(this::begin))
                .or(() -> grade.first(State.WAITING).map(this::waiting))
                .orElseGet(this::done);
    }

    private List<String> wrong(ExerciseGrade exercise) {
        var lines = new ArrayList<String>();
        lines.add(look.bad(exercise.exercise().name()) + " is wrong. Look at this first:");
        lines.add("");
        lines.addAll(failure(exercise).orElseGet(() -> List.of("Its tests gave no verdict; run them again.")));
        others(exercise).ifPresent(sentence -> {
            lines.add("");
            lines.add(look.dim(sentence));
        });
        return lines;
    }

    /** What is missing, all of it: each is one line, and the reader may choose. */
    private List<String> inPart(ExerciseGrade exercise) {
        var assignment = exercise.exercise();
        var lines = new ArrayList<String>();
        lines.add(look.open(assignment.name()) + " is solved in part: " + exercise.points() + " of "
                + assignment.points() + " points, " + exercise.sharesEarned() + " of " + assignment.shares()
                + ". What is missing:");
        lines.add("");
        exercise.tests().stream()
                .flatMap(test -> test.failure().stream())
                .forEach(failure -> lines.addAll(FailureText.item(String.join(" ", failure.instead()))));
        lines.addAll(opening(exercise));
        return lines;
    }

    private Optional<List<String>> failure(ExerciseGrade exercise) {
        return exercise.firstFailure()
                .flatMap(Outcome::failure)
                .map(failure -> FailureText.lines(grade.manifest(), exercise.exercise(), failure, look));
    }

    /** How much else is wrong, in one sentence; the reader shall not be drowned in it. */
    private Optional<String> others(ExerciseGrade first) {
        long tests = first.tests().stream()
                        .flatMap(test -> test.failure().stream())
                        .map(failure -> failure.promise() + failure.instead())
                        .distinct()
                        .count()
                - 1;
        long exercises = grade.exercises().stream()
                        .filter(it -> it.state() == State.WRONG)
                        .count()
                - 1;
        var parts = new ArrayList<String>();
        if (tests > 0) {
            parts.add(count(tests, "more test") + " of " + first.exercise().id());
        }
        if (exercises > 0) {
            parts.add(count(exercises, "more exercise"));
        }
        String verb = tests + exercises == 1 ? " fails too." : " fail too.";
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", parts) + verb);
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private List<String> unfinished(ExerciseGrade exercise) {
        var lines = new ArrayList<String>();
        String name = look.open(exercise.exercise().name());
        var failure = failure(exercise);
        if (failure.isPresent()) {
            lines.add(name + " is in progress. What is written so far does not hold yet:");
            lines.add("");
            lines.addAll(failure.get());
            return lines;
        }
        String next = isRepair(exercise) ? "What is still to be done:" : "The next stub to replace:";
        lines.add(name + " is in progress. " + next);
        lines.addAll(opening(exercise));
        return lines;
    }

    /** The first exercise that is not started, of those that were asked for if there is one among them. */
    private Optional<ExerciseGrade> next() {
        return grade.exercises().stream()
                .filter(exercise -> exercise.state() == State.NOT_STARTED)
                .sorted(Comparator.comparing(exercise -> !exercise.wasAskedFor()))
                .findFirst();
    }

    private List<String> begin(ExerciseGrade exercise) {
        boolean first = grade.exercises().stream().allMatch(it -> it.state() == State.NOT_STARTED);
        var lines = new ArrayList<String>();
        lines.add((first ? "Start with " : "Next: ")
                + look.strong(exercise.exercise().name()));
        lines.addAll(opening(exercise));
        return lines;
    }

    private List<String> opening(ExerciseGrade exercise) {
        var lines = new ArrayList<String>();
        lines.add("");
        String lesson = FailureText.lesson(grade.manifest(), exercise.exercise());
        FailureText.add(lines, look, "Read", List.of(look.link(lesson)));
        FailureText.add(lines, look, isRepair(exercise) ? "Repair" : "Write", work(exercise));
        FailureText.add(lines, look, "Grade", List.of(look.link(FailureText.COMMAND)));
        FailureText.add(
                lines,
                look,
                "Stuck?",
                List.of(look.link(
                        FailureText.COMMAND + " -Dhint=" + exercise.exercise().id())));
        return lines;
    }

    /** Where to work; at a mistake that was handed over also what must go, since nothing is graded while it stands. */
    private List<String> work(ExerciseGrade exercise) {
        String place = look.link(places.of(exercise.exercise()));
        return isRepair(exercise)
                ? List.of(place, "the mistake is in that file; when you begin, delete its line", marker(exercise))
                : List.of(place);
    }

    private static boolean isRepair(ExerciseGrade exercise) {
        return exercise.exercise().kind() == Kind.REPAIR;
    }

    private static String marker(ExerciseGrade exercise) {
        return "unrepaired(\"" + exercise.exercise().id() + "\");";
    }

    private List<String> waiting(ExerciseGrade exercise) {
        return List.of(exercise.exercise().name() + " waits for " + exercise.waitsFor() + ", which is not solved.");
    }

    private List<String> done() {
        return grade.complete()
                ? List.of(look.good("Every exercise is solved, all " + grade.max() + " points. Congratulations!"))
                : List.of("What was asked for passes.");
    }
}
