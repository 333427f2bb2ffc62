package watertight;

public final class Todo {
    public static final class NotStarted extends Error {
        NotStarted(String exercise) {
            super("Exercise " + exercise + " is not written yet.", null, false, false);
        }
    }

    public static Error todo(String exercise) {
        return new NotStarted(exercise);
    }

    public static void unrepaired(String exercise) {}
}
