package watertight.grader.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watertight.grader.course.Place;
import watertight.grader.course.Problem;

/**
 * One source file of the reference, cut to what a student is given. A region between {@code // begin 1.2} and
 * {@code // end 1.2} becomes a stub; one with a text behind the id becomes a comment. A line {@code unrepaired("5.1");}
 * stays, and counts as a stub.
 */
final class SourceCut {
    /** A stub that was cut: the exercise, and the method around it with its number of parameters, {@code take/1}. */
    record StubMethod(String exercise, String method) {}

    private static final Pattern METHOD = Pattern.compile("(\\w+)\\s*\\(");
    private static final Pattern UNREPAIRED = Pattern.compile("( *)unrepaired\\(\"([0-9]+\\.[0-9]+)\"\\);");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<StubMethod> stubs = new ArrayList<>();
    private boolean callsTodo;
    private Mark open;
    private int openedAt;

    private SourceCut(String file) {
        this.file = file;
    }

    /**
     * Cuts a file.
     *
     * @param file how problems name it
     */
    static SourceCut of(String file, String source) {
        var cut = new SourceCut(file);
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            cut.line(lines.get(i), i + 1);
        }
        if (cut.open != null) {
            cut.complain(
                    cut.openedAt, "The region '// begin " + cut.open.id() + "' has no '// end " + cut.open.id() + "'.");
        }
        return cut;
    }

    /** What is wrong with the marks. */
    List<Problem> problems() {
        return problems;
    }

    /** The stubs that were made and the lines that count as such, in order. */
    List<StubMethod> stubs() {
        return stubs;
    }

    /** The skeleton of the file. */
    String text() {
        return Imports.mended(kept, callsTodo);
    }

    private void line(String line, int number) {
        var mark = Mark.in(line);
        if (mark.isPresent()) {
            marked(mark.get(), number);
        } else if (open == null) {
            keep(line);
        }
    }

    private void keep(String line) {
        Matcher unrepaired = UNREPAIRED.matcher(line);
        if (unrepaired.matches()) {
            int indent = unrepaired.group(1).length();
            stubs.add(new StubMethod(unrepaired.group(2), methodAround(indent)));
        }
        kept.add(line);
    }

    private void marked(Mark mark, int number) {
        switch (mark.kind()) {
            case BEGIN -> begin(mark, number);
            case END -> end(mark, number);
            case TAG -> {}
            case BROKEN ->
                complain(
                        number,
                        "This mark is not understood; write '// begin 1.2', '// begin 1.2: what"
                                + " belongs here' or '// end 1.2'.");
        }
    }

    private void begin(Mark mark, int number) {
        if (open != null) {
            complain(
                    number,
                    "The region of " + mark.id() + " begins within that of " + open.id() + " (line " + openedAt
                            + "); regions can't be nested.");
            return;
        }
        open = mark;
        openedAt = number;
        if (!mark.text().isEmpty()) {
            kept.add(mark.indent() + "// TODO " + mark.id() + ": " + mark.text());
            return;
        }
        callsTodo = true;
        stubs.add(new StubMethod(mark.id(), methodAround(mark.indent().length())));
        kept.add(mark.indent() + "// TODO " + mark.id());
        kept.add(mark.indent() + "throw todo(\"" + mark.id() + "\");");
    }

    private void end(Mark mark, int number) {
        if (open == null) {
            complain(number, "'// end " + mark.id() + "' ends a region that has not begun.");
        } else if (!open.id().equals(mark.id())) {
            complain(
                    number,
                    "'// end " + mark.id() + "' stands where '// end " + open.id() + "' is due (begun in line "
                            + openedAt + ").");
        }
        open = null;
    }

    /** The nearest line above that is indented less and has a parameter list names the method. */
    private String methodAround(int indent) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            String line = kept.get(i);
            Matcher method = METHOD.matcher(line);
            if (line.length() - line.stripLeading().length() < indent && method.find()) {
                String signature =
                        String.join(" ", kept.subList(i, kept.size())).substring(method.end());
                return method.group(1) + "/" + parameters(signature);
            }
        }
        return "<clinit>/0";
    }

    /** How many parameters stand before the closing parenthesis; commas within angle brackets don't count. */
    private static int parameters(String signature) {
        int depth = 1;
        int commas = 0;
        int at = 0;
        while (depth > 0 && at < signature.length()) {
            char c = signature.charAt(at++);
            depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
            commas += c == ',' && depth == 1 ? 1 : 0;
        }
        return signature.substring(0, Math.max(0, at - 1)).isBlank() ? 0 : commas + 1;
    }

    private void complain(int line, String sentence) {
        problems.add(new Problem(new Place(file, line), sentence));
    }
}
