package watertight.grader.course;

/** What an exercise asks for: to write an application on the runtime, a part of the runtime itself, or a repair. */
public enum Kind {
    USE,
    BUILD,
    /** The code is handed over with a mistake in it. */
    REPAIR
}
