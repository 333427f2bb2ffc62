package watertight.grader.sim;

/** What an actor of a test does. */
@FunctionalInterface
public interface Task {

    /** Does it. What it throws fails the simulation. */
    void run() throws Exception;
}
