package watertight.pitfalls;

/** Plans a passage. That takes a while, and may fail. */
@FunctionalInterface
public interface Planner {

    /** How many miles it is to a port. */
    int milesTo(String port) throws InterruptedException;
}
