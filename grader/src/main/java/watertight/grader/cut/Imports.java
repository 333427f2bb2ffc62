package watertight.grader.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The imports of a skeleton: without those that only cut code used, and with the one that stubs use. */
final class Imports {
    private static final Pattern IMPORT = Pattern.compile("import (static )?[\\w.]*?(\\w+|\\*);");
    private static final String TODO = "import static watertight.Todo.todo;";

    private Imports() {}

    /** The lines as a text whose imports fit it. */
    static String mended(List<String> lines, boolean hasStubs) {
        String body =
                String.join("\n", lines.stream().filter(line -> !isImport(line)).toList());
        var mended = new ArrayList<String>();
        for (String line : lines) {
            if (!isImport(line) || isUsed(line, body)) {
                add(mended, line);
            }
        }
        if (hasStubs) {
            addTodo(mended);
        }
        return String.join("\n", mended) + "\n";
    }

    private static boolean isImport(String line) {
        return IMPORT.matcher(line).matches();
    }

    private static boolean isUsed(String line, String body) {
        Matcher name = IMPORT.matcher(line);
        return name.matches()
                && (name.group(2).equals("*")
                        || Pattern.compile("\\b" + name.group(2) + "\\b")
                                .matcher(body)
                                .find());
    }

    /** Adds a line, but no second empty one in a row, nor one at the start of a block. */
    private static void add(List<String> lines, String line) {
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        if (!line.isBlank() || !last.isBlank()) {
            lines.add(line);
        }
    }

    /** Static imports stand first, apart from the others. */
    private static void addTodo(List<String> lines) {
        int after = 0;
        while (!lines.get(after).startsWith("package ")) {
            after++;
        }
        int at = after + 2;
        while (at < lines.size()
                && lines.get(at).startsWith("import static ")
                && lines.get(at).compareTo(TODO) < 0) {
            at++;
        }
        boolean alone =
                at >= lines.size() || !(lines.get(at).isBlank() || lines.get(at).startsWith("import static "));
        lines.add(at, TODO);
        if (alone) {
            lines.add(at + 1, "");
        }
    }
}
