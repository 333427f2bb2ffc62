package watertight.grader.course;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown where the course itself has problems; its message is one line for each of them. */
public final class BrokenCourse extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public BrokenCourse(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")), null, false, false);
        this.problems = problems.stream().sorted().toList();
    }

    /** The problems, in the order of file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
