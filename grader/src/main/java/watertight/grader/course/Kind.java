package watertight.grader.course;

/** What an exercise asks for: to write an application on the runtime, or a part of the runtime itself. */
public enum Kind {
    USE,
    BUILD
}
