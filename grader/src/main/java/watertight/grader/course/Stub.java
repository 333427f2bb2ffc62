package watertight.grader.course;

/**
 * A stub that stands in a compiled class: a call of {@code Todo.todo("1.2")}.
 *
 * @param exercise   id that the stub names
 * @param className  binary name of the class
 * @param method     name of the method it stands in
 * @param sourceFile simple name of the source file, such as {@code Mailbox.java}
 * @param line       line of the call, or 0 where the class was compiled without lines
 */
public record Stub(String exercise, String className, String method, String sourceFile, int line) {}
