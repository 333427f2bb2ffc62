package watertight.grader.agent;

/** Thrown on a simulated thread to unwind it once its simulation is over. Woven handlers let it through. */
public final class Ended extends Error {

    /** The only one: it carries nothing. */
    public static final Ended NOW = new Ended();

    private Ended() {
        super("The simulation is over.", null, false, false);
    }
}
