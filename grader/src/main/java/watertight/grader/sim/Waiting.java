package watertight.grader.sim;

/**
 * A simulated thread that is alive and waits.
 *
 * @param who   its name: the actor's, the label it was given, or "thread 3"
 * @param where the innermost line of the course's code on its stack
 * @param actor true if the test started it, so that it has to finish
 */
public record Waiting(String who, Place where, boolean actor) {

    /** {@code reader waits in Mailbox.take (Mailbox.java:41)}. */
    @Override
    public String toString() {
        return who + " waits in " + where;
    }
}
