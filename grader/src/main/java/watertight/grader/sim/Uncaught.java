package watertight.grader.sim;

/**
 * A thread of the student's code that died of an exception nobody caught.
 *
 * @param who   the thread
 * @param cause what it died of
 */
public record Uncaught(String who, Throwable cause) {}
