package watertight.grader.run;

import java.util.Optional;
import org.opentest4j.TestAbortedException;
import watertight.grader.report.Failure;

/**
 * A test that ended without a verdict: it ran into a stub, or failed while its exercise is still in progress. Not red.
 */
final class SetAside extends TestAbortedException {
    private static final long serialVersionUID = 1L;
    private final String stub;
    private final transient Optional<Failure> failure;

    private SetAside(String message, String stub, Optional<Failure> failure) {
        super(message);
        this.stub = stub;
        this.failure = failure;
        setStackTrace(new StackTraceElement[0]);
    }

    static SetAside atStub(String exercise) {
        return new SetAside("A stub of exercise " + exercise + " was reached.", exercise, Optional.empty());
    }

    static SetAside unfinished(Explained explained) {
        return new SetAside(explained.getMessage(), "", Optional.of(explained.failure()));
    }

    /** Id of the exercise whose stub was reached, or empty. */
    String stub() {
        return stub;
    }

    Optional<Failure> failure() {
        return failure;
    }
}
