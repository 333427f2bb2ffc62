package watertight.grader.report;

import watertight.grader.course.Assignment;

/** Tells where an exercise is to be opened. */
public interface Places {
    /** File and line of the exercise's first stub, or of its class where none stands. */
    String of(Assignment exercise);
}
