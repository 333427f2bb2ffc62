package watertight.pitfalls;

/** The board at the harbour's entrance, on which ships read the levels. At night it is switched off. */
@FunctionalInterface
public interface LevelBoard {

    /** Thrown by a board that is switched off. It shows nothing, and nobody looks at it. */
    final class SwitchedOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SwitchedOff() {
            super("The board is switched off.");
        }
    }

    /**
     * Shows a level.
     *
     * @throws SwitchedOff if the board is switched off
     */
    void show(String gauge, int level);
}
