package watertight.grader.agent;

/** Thrown where code of the course asks the JVM to end outside a simulation: others are still to be graded. */
public final class ExitRefused extends Error {

    private final CourseCall call;

    ExitRefused(CourseCall call) {
        super(call.callee() + " was called at " + call.from() + ": it would end all grading. Leave it out.");
        this.call = call;
    }

    /** The refused call. */
    public CourseCall call() {
        return call;
    }
}
