package watertight.supervisor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Tree;

/** The tree of a difference in text: who supervises whom, how, and what OTP and the code under test do to each. */
record TreePicture(Difference difference) {

    private static final int NAME = 54;
    private static final int COLUMN = 13;

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(padded("The tree", NAME) + padded("OTP", COLUMN) + "this code");
        add(lines, difference.scenario().root(), "", "");
        return lines;
    }

    private void add(List<String> lines, Tree tree, String branch, String indent) {
        String what = branch + padded(tree.id(), 5) + described(tree);
        String fates = padded(fate(tree, difference.expected()), COLUMN) + fate(tree, difference.actual());
        lines.add((padded(what, NAME) + fates).stripTrailing());
        if (tree instanceof Tree.Inner inner) {
            for (Tree child : inner.children()) {
                boolean last = child == inner.children().getLast();
                add(lines, child, indent + (last ? "└─ " : "├─ "), indent + (last ? "   " : "│  "));
            }
        }
    }

    private String described(Tree tree) {
        boolean isRoot = tree == difference.scenario().root();
        return switch (tree) {
            case Tree.Worker worker -> lower(worker.restart()) + failing(worker);
            case Tree.Inner inner ->
                lower(inner.strategy()) + (isRoot ? "" : ", " + lower(inner.restart())) + limit(inner);
        };
    }

    private static String failing(Tree.Worker worker) {
        if (worker.failingStarts().isEmpty()) {
            return "";
        }
        String which =
                worker.failingStarts().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return ", start " + which + " fails";
    }

    private static String limit(Tree.Inner inner) {
        return inner.maxRestarts() == Repertoire.ANY_NUMBER ? "" : ", " + Phrases.limit(inner.maxRestarts());
    }

    /** What becomes of it in an entry, in a word. */
    private static String fate(Tree tree, Entry entry) {
        int starts = Collections.frequency(Difference.started(entry), tree.id());
        boolean ends = Difference.ended(entry).contains(tree.id());
        if (starts == 0) {
            return ends ? "ends" : "";
        }
        String word = ends ? "ends, starts" : "starts";
        return starts == 1 ? word : word + " " + starts + "×";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
