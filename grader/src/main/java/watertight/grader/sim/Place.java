package watertight.grader.sim;

import java.util.List;
import watertight.grader.agent.CourseCall;

/**
 * A line of the course's code.
 *
 * @param className the class, with its package
 * @param method    the method; a lambda counts as the method that holds it
 * @param file      the source file, without folders
 * @param line      the line; below 1 if unknown
 */
public record Place(String className, String method, String file, int line) {

    /** A place that nothing is known of. */
    static final Place UNKNOWN = new Place("", "", "", 0);

    static Place of(StackTraceElement frame) {
        return new Place(
                frame.getClassName(), method(frame), String.valueOf(frame.getFileName()), frame.getLineNumber());
    }

    /** The innermost line of the course in {@code stack}, or {@link #UNKNOWN}. */
    static Place in(StackTraceElement[] stack) {
        CourseCall call = CourseCall.in(List.of(stack));
        return call == null ? UNKNOWN : of(call.from());
    }

    /** True if this is somewhere. */
    public boolean isKnown() {
        return !className.isEmpty();
    }

    /** {@code Mailbox.take (Mailbox.java:41)}. */
    @Override
    public String toString() {
        if (!isKnown()) {
            return "an unknown place";
        }
        String simple = className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
        String name = method.equals("<init>") ? "new " + simple : simple + "." + method;
        return name + " (" + file + (line > 0 ? ":" + line : "") + ")";
    }

    private static String method(StackTraceElement frame) {
        String name = frame.getMethodName();
        return name.startsWith("lambda$") && name.indexOf('$', 7) > 0 ? name.substring(7, name.indexOf('$', 7)) : name;
    }
}
