package watertight;

/** What stands where your code will be, and what marks code that is yours to repair. */
public final class Todo {

    private Todo() {}

    /** Thrown where an exercise was reached that is not written yet. */
    public static final class NotStarted extends Error {

        NotStarted(String exercise) {
            super("Exercise " + exercise + " is not written yet.", null, false, false);
        }
    }

    /**
     * Marks a place that an exercise fills. Replace the whole {@code throw todo("…");} by your code.
     *
     * @param exercise the number of the exercise, as in course.yaml
     */
    public static Error todo(String exercise) {
        return new NotStarted(exercise);
    }

    /**
     * Marks code that is handed over with a mistake in it, and does nothing. While the line stands the exercise is not
     * started: delete it when you begin the repair.
     *
     * @param exercise the number of the exercise, as in course.yaml
     */
    public static void unrepaired(String exercise) {}
}
