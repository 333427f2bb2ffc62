package watertight.supervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Step;

/** A difference as a picture in text: the tree, then what OTP does beside what the code under test did. */
record SideBySide(Difference difference) {

    private static final int STEP = 22;
    private static final int COLUMN = 28;

    String draw() {
        var lines = new ArrayList<>(new TreePicture(difference).lines());
        lines.add("");
        lines.add(row("What is done", "What OTP does", "What this code did"));
        for (int at = 0; at < difference.at(); at++) {
            lines.add(same(at));
        }
        lines.addAll(different());
        return String.join("\n", lines);
    }

    /** An entry in which they agree, in short: both columns are one. */
    private String same(int at) {
        String words = difference.otp().get(at).events().stream()
                .map(event -> Phrases.of(event, step(at)))
                .collect(Collectors.joining(", "));
        return row(done(at), "both: " + (words.isEmpty() ? "nothing" : words), "");
    }

    private List<String> different() {
        List<String> otp = lines(difference.expected());
        List<String> yours = lines(difference.actual());
        if (!difference.finished()) {
            yours.add("goes no further");
        }
        int same = (int) IntStream.range(0, Math.min(otp.size(), yours.size()))
                .takeWhile(i -> otp.get(i).equals(yours.get(i)))
                .count();
        var rows = new ArrayList<String>();
        for (int i = 0; i < Math.max(otp.size(), yours.size()); i++) {
            String mark = i == same ? "✘ " : "  ";
            rows.add(row(i == 0 ? done(difference.at()) : "", line(otp, i), mark + line(yours, i)));
        }
        return rows;
    }

    private static String line(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    /** What an entry says, a line each; its answer and what is listed only where they make the difference. */
    private List<String> lines(Entry entry) {
        var lines = new ArrayList<String>();
        if (difference.finished()
                && !difference.expected().result().equals(difference.actual().result())) {
            lines.add("answer: " + Phrases.answer(entry.result()));
        }
        entry.events().forEach(event -> lines.add(Phrases.of(event, difference.step())));
        if (difference.finished()
                && difference.expected().events().equals(difference.actual().events())) {
            lines.add(Phrases.listed(entry.after()));
        }
        return lines;
    }

    private String done(int at) {
        return step(at).map(Phrases::done).orElse("the tree is started");
    }

    private Optional<Step> step(int at) {
        return at == 0
                ? Optional.empty()
                : Optional.of(difference.scenario().steps().get(at - 1));
    }

    private static String row(String step, String left, String right) {
        String both = padded(step, STEP) + (right.isEmpty() ? left : padded(left, COLUMN) + right);
        return both.stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
