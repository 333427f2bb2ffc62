package watertight.grader;

import java.util.List;

/** What a graded test expected did not come true. Carries what happened instead, with values, and no stack trace. */
public final class Unmet extends AssertionError {
    private static final long serialVersionUID = 1L;
    private final transient List<String> instead;

    private final String promise;

    Unmet(List<String> instead) {
        this("", instead);
    }

    /**
     * Something that was not met.
     *
     * @param promise what was promised, in one sentence; empty if the test's label says it
     * @param instead what happened instead, line by line
     */
    public Unmet(String promise, List<String> instead) {
        super(String.join("\n", instead));
        this.promise = promise;
        this.instead = List.copyOf(instead);
    }

    /** What was promised, in one sentence; empty if the test's label says it. */
    public String promise() {
        return promise;
    }

    /** What happened instead, line by line. */
    public List<String> instead() {
        return instead;
    }

    /** What was looked at, without its value: two failures with the same one are of the same kind. */
    public String what() {
        String first = instead.get(0);
        return first.contains(":") ? first.substring(0, first.indexOf(':')) : first;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
