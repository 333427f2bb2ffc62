package watertight.grader.course;

/**
 * What stands in a compiled class for an exercise that is not done: a call of {@code Todo.todo("1.2")} where code is
 * missing, or of {@code Todo.unrepaired("5.1")} where code is handed over with a mistake in it.
 *
 * @param exercise   id that it names
 * @param className  binary name of the class
 * @param method     name of the method it stands in
 * @param sourceFile simple name of the source file, such as {@code Mailbox.java}
 * @param line       line of the call, or 0 where the class was compiled without lines
 * @param handedOver whether it marks code with a mistake in it
 */
public record Stub(String exercise, String className, String method, String sourceFile, int line, boolean handedOver) {}
