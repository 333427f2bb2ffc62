package watertight.grader.agent;

import java.util.List;

/**
 * A call from the course's code into the JDK.
 *
 * @param callee what was called, such as {@code CompletableFuture.supplyAsync}
 * @param from   the line of the course's code that called it
 */
public record CourseCall(String callee, StackTraceElement from) {

    /** The innermost call of the course on the current thread's stack, or null where the course is not on it. */
    public static CourseCall current() {
        return StackWalker.getInstance()
                .walk(frames -> in(
                        frames.map(StackWalker.StackFrame::toStackTraceElement).toList()));
    }

    /** The innermost call of the course in {@code stack} (innermost frame first), or null. */
    public static CourseCall in(List<StackTraceElement> stack) {
        for (int i = 0; i < stack.size(); i++) {
            if (CourseClasses.isCourse(stack.get(i).getClassName())) {
                return new CourseCall(i == 0 ? "" : name(stack.get(i - 1)), stack.get(i));
            }
        }
        return null;
    }

    private static String name(StackTraceElement frame) {
        String type = frame.getClassName()
                .substring(frame.getClassName().lastIndexOf('.') + 1)
                .replace('$', '.');
        return frame.getMethodName().equals("<init>") ? "new " + type : type + "." + frame.getMethodName();
    }
}
