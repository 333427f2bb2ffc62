package watertight.grader.course;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The course as {@code course.yaml} declares it: chapters and exercises in the order in which they are taught. */
public record Manifest(String title, List<Chapter> chapters) {
    /** All exercises, in course order. */
    public List<Assignment> exercises() {
        return chapters.stream()
                .flatMap(chapter -> chapter.exercises().stream())
                .toList();
    }

    /** The exercise of that id, if the course has it. */
    public Optional<Assignment> find(String id) {
        return exercises().stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }

    /** The chapter that an exercise stands in. */
    public Chapter chapterOf(Assignment exercise) {
        return chapters.stream()
                .filter(chapter -> chapter.exercises().contains(exercise))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No chapter has the exercise " + exercise.id() + "."));
    }

    /** What solving everything gives. */
    public int points() {
        return chapters.stream().mapToInt(Chapter::points).sum();
    }
}
