package watertight.grader.agent;

/** A platform thread on which the threads of a simulation run, one at a time. */
public abstract class Carrier extends Thread {

    private volatile Simulated simulated;

    /** A carrier with nothing to carry yet. */
    protected Carrier(String name) {
        super(name);
        setDaemon(true);
    }

    /** The simulation that is carried, or null. */
    public final Simulated simulated() {
        return simulated;
    }

    /** Carries {@code next} from now on; null for none. */
    public final void carry(Simulated next) {
        simulated = next;
    }
}
