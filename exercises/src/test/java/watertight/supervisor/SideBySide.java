package watertight.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import watertight.supervisor.model.Entry;

/** A difference as a picture in text: the tree, then what OTP does beside what the code under test did. */
record SideBySide(Difference difference) {

    private static final int STEP = 22;
    private static final int COLUMN = 28;

    String draw() {
        var lines = new ArrayList<>(new TreePicture(difference).lines());
        lines.add("");
        lines.add(row("What is done", "What OTP does", "What this code did"));
        for (int at = 0; at < difference.at(); at++) {
            lines.addAll(same(at));
        }
        lines.addAll(different());
        return String.join("\n", lines);
    }

    /** An entry in which they agree, in short: both columns are one. */
    private List<String> same(int at) {
        String words = sentence(difference.otp().get(at));
        return List.of(row(done(at), words.isEmpty() ? "nothing more" : words, ""));
    }

    private static String sentence(Entry entry) {
        return entry.events().stream().map(Phrases::of).collect(Collectors.joining(", "));
    }

    private List<String> different() {
        List<String> otp = lines(difference.expected());
        List<String> yours = lines(difference.actual());
        int rows = Math.max(Math.max(otp.size(), yours.size()), 1);
        var lines = new ArrayList<String>();
        boolean marked = false;
        for (int i = 0; i < rows; i++) {
            String left = i < otp.size() ? otp.get(i) : "";
            String right = i < yours.size() ? yours.get(i) : "";
            boolean first = !marked && !left.equals(right);
            marked |= first;
            lines.add(row(i == 0 ? done(difference.at()) : "", left, (first ? "✘ " : "  ") + right));
        }
        return lines;
    }

    /** Everything that an entry says, a line each. What the supervisor lists is left out where nothing but the events differ. */
    private List<String> lines(Entry entry) {
        var lines = new ArrayList<String>();
        if (!difference.expected().result().equals(difference.actual().result())) {
            lines.add("answer: " + Phrases.answer(entry.result()));
        }
        entry.events().forEach(event -> lines.add(Phrases.of(event)));
        if (difference.sameEvents() == difference.expected().events().size()
                && difference.sameEvents() == difference.actual().events().size()) {
            lines.add(Phrases.listed(entry.after()));
        }
        return lines;
    }

    private String done(int at) {
        return at == 0 ? "the tree is started" : Phrases.done(difference.scenario().steps().get(at - 1));
    }

    private static String row(String step, String left, String right) {
        String both = padded(step, STEP) + (right.isEmpty() ? left : padded(left, COLUMN) + right);
        return both.stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
