package watertight.grader.suite;

import org.junit.platform.commons.JUnitException;
import watertight.grader.report.Shown;
import watertight.grader.sim.LeftSimulation;
import watertight.grader.sim.Threw;
import watertight.grader.sim.Verdict;

/** What a student's test has thrown. */
final class Thrown {

    private Thrown() {}

    /** What was thrown in the first place, inside of whatever it was wrapped in on its way. */
    static Throwable inside(Throwable thrown) {
        boolean isWrapped = thrown instanceof Threw || thrown instanceof ExceptionInInitializerError;
        return isWrapped && thrown.getCause() != null ? inside(thrown.getCause()) : thrown;
    }

    /** Says it in words, or in none if the test gave none. */
    static String inWords(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        return switch (thrown) {
            case LeftSimulation left -> inWords(left);
            case AssertionError _, Verdict _, JUnitException _ -> message;
            default -> Shown.thrown(thrown) + " was thrown.";
        };
    }

    private static String inWords(LeftSimulation left) {
        if (left.where().className().startsWith("watertight.process.")) {
            return """
                    A node that the test itself has made keeps real time, which can't be followed.
                    Take the node that is handed to a parameter of type Node.""";
        }
        return left.call() + " at " + left.where() + " starts a thread that can't be followed.\n"
                + "Let node.spawn or Thread.startVirtualThread start it. What never ends is ended without a timeout.";
    }
}
