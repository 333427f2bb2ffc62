package watertight.grader.course;

import java.util.List;

/** A chapter of the course: its lesson is the folder {@code lessons/LESSON}. */
public record Chapter(String id, String title, String lesson, List<Assignment> exercises) {
    /** Points that the whole chapter gives. */
    public int points() {
        return exercises.stream().mapToInt(Assignment::points).sum();
    }
}
