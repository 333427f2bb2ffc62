package watertight.grader.agent;

/** A thread of a test that is not simulated: the loops of the students' code are counted on it, too. */
public final class Watched extends Thread {
    /** Far more than any test needs, and a few seconds' work. */
    private static final long LOOP_BUDGET = 200_000_000;

    private long rounds;

    /** A thread that doesn't keep the JVM from ending. */
    public Watched(Runnable work) {
        super(work, "test");
        setDaemon(true);
    }

    /** Thrown out of a loop that never ends. */
    public static final class EndlessLoop extends Error {
        private static final long serialVersionUID = 1L;

        private EndlessLoop() {
            super(String.format("A loop never ends: it went round %,d times.", LOOP_BUDGET));
        }
    }

    /** Another round of a loop. */
    void loop() {
        if (++rounds > LOOP_BUDGET) {
            throw new EndlessLoop();
        }
    }
}
