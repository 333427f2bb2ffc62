package watertight.grader.report;

import java.util.List;
import java.util.Optional;
import watertight.grader.course.Chapter;
import watertight.grader.course.Manifest;

/** The whole result of a run: the one model behind the progress card and {@code grade.json}. */
public record Grade(Manifest manifest, List<ExerciseGrade> exercises) {
    /** Points earned. */
    public int score() {
        return exercises.stream().mapToInt(ExerciseGrade::points).sum();
    }

    /** Points there are, by the manifest. */
    public int max() {
        return manifest.points();
    }

    /** The exercises of one chapter. */
    public List<ExerciseGrade> of(Chapter chapter) {
        return exercises.stream()
                .filter(grade -> chapter.exercises().contains(grade.exercise()))
                .toList();
    }

    /** The first exercise in course order that is in that state. */
    public Optional<ExerciseGrade> first(State state) {
        return exercises.stream().filter(grade -> grade.state() == state).findFirst();
    }

    /** Whether every exercise is solved. */
    public boolean complete() {
        return exercises.stream().allMatch(grade -> grade.state() == State.SOLVED);
    }
}
