package watertight.grader.report;

import java.util.Optional;

/**
 * What one graded test reported.
 *
 * @param exercise id of its exercise
 * @param test     class and method, such as {@code watertight.process.MailboxTest.keepsOrder}
 * @param status   how it ended
 * @param reason   why it was skipped, or the id of the stub it ran into; otherwise empty
 * @param failure  what to tell the student if it failed
 */
public record Outcome(String exercise, String test, Status status, String reason, Optional<Failure> failure) {
    /** An outcome without a failure to explain. */
    public static Outcome of(String exercise, String test, Status status, String reason) {
        return new Outcome(exercise, test, status, reason, Optional.empty());
    }

    /** Binary name of the test's class. */
    public String testClass() {
        return test.substring(0, test.lastIndexOf('.'));
    }

    /** Name of the test's method. */
    public String method() {
        return test.substring(test.lastIndexOf('.') + 1);
    }

    /** Class and method as a reader says them: {@code MailboxTest.keepsOrder}. */
    public String shortName() {
        return test.substring(test.lastIndexOf('.', test.lastIndexOf('.') - 1) + 1);
    }
}
