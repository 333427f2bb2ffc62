package watertight.grader.sim;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** A timeline as text, at most {@value #WIDTH} columns wide: a column for each participant, time from top to bottom. */
final class TextPicture {

    private static final int WIDTH = 100;
    private static final int TIME = 9;
    private static final int MOST_LANES = 6;
    private static final int WIDEST_LANE = 24;

    private final Lanes lanes;
    private final int events;
    private final int spacing;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> legend = new LinkedHashSet<>();
    private char[] line;

    TextPicture(Timeline timeline) {
        lanes = new Lanes(timeline);
        events = timeline.events().size();
        spacing =
                Math.min(WIDEST_LANE, (WIDTH - TIME) / Math.max(1, lanes.names().size()));
    }

    String draw() {
        if (lanes.rows().isEmpty()) {
            return "";
        }
        if (lanes.names().size() > MOST_LANES) {
            lanes.rows().forEach(this::listed);
            return text.toString();
        }
        header();
        lanes.rows().forEach(this::row);
        text.append("\n")
                .append(" ".repeat(TIME))
                .append(String.join("   ", legend))
                .append("\n");
        return text.toString();
    }

    private void header() {
        blank();
        for (String name : lanes.names()) {
            String shown = Lanes.line(name, spacing - 2);
            put(Math.max(0, x(name) - shown.length() / 2), shown);
        }
        finish();
    }

    private void row(Lanes.Row row) {
        blank();
        put(Math.max(0, TIME - 2 - row.time().length()), row.time());
        for (int i = 0; i < row.lives().size(); i++) {
            line[x(i)] = switch (row.lives().get(i)) {
                case UNBORN -> ' ';
                case ALIVE -> '│';
                case DEAD -> '┊';
            };
        }
        switch (row.event()) {
            case null -> put(x(0) + 2, "… " + Lanes.leftOut(events) + " more …");
            case Event.Sent it when it.from().equals(it.to()) -> mark(it.from(), "↺", it.message(), "↺ to itself");
            case Event.Sent it -> span(it.from(), it.to(), '─', '▶', it.message());
            case Event.Received it -> mark(it.by(), "○", it.message(), "○ takes a message");
            case Event.Note it -> mark(it.about(), "│", it.text(), null);
            case Event.Started it -> mark(it.name(), "●", "", "● begins");
            case Event.Ended it -> mark(it.name(), "✝", it.reason(), "✝ ends");
            case Event.Linked it when it.one().equals(it.other()) -> mark(it.one(), "↺", "link", "↺ to itself");
            case Event.Linked it -> span(it.one(), it.other(), '═', '═', "link");
            case Event.Monitored it
            when it.watcher().equals(it.watched()) -> mark(it.watcher(), "↺", "monitors", "↺ to itself");
            case Event.Monitored it -> span(it.watcher(), it.watched(), '┄', '▷', "monitors");
            case Event.Supervised it -> {
                span(it.supervisor(), it.child(), '─', '●', "starts");
                legend.add("● begins");
            }
        }
        finish();
    }

    private void mark(String name, String sign, String words, String meaning) {
        int at = x(name);
        if (meaning != null) {
            legend.add(meaning);
        }
        put(at, sign);
        String shown = Lanes.line(words, WIDTH - at - 2);
        if (!shown.isEmpty()) {
            put(at + 1, " " + shown + " ");
        }
    }

    private void span(String from, String to, char stroke, char head, String words) {
        int begin = x(from);
        int end = x(to);
        int left = Math.min(begin, end);
        int right = Math.max(begin, end);
        Arrays.fill(line, left + 1, right, stroke);
        line[begin] = stroke == '═' ? begin < end ? '╞' : '╡' : begin < end ? '├' : '┤';
        if (head == '●') {
            line[end] = head;
        } else if (head == '═') {
            line[end] = begin < end ? '╡' : '╞';
        } else {
            line[end - Integer.signum(end - begin)] = begin < end ? head : head == '▶' ? '◀' : '◁';
        }
        String shown = Lanes.line(words, right - left - 8);
        int strokes = right - left - 2;
        put(left + (begin < end ? 1 : 2) + (strokes - shown.length() - 2) / 2, " " + shown + " ");
    }

    private void listed(Lanes.Row row) {
        String time = " ".repeat(Math.max(0, TIME - 2 - row.time().length())) + row.time() + "  ";
        String words = row.event() == null ? "… " + Lanes.leftOut(events) + " more …" : Story.of(row.event());
        text.append(time).append(Lanes.line(words, WIDTH - TIME)).append("\n");
    }

    private int x(String name) {
        return x(lanes.lane(name));
    }

    private int x(int lane) {
        return TIME + spacing / 2 + lane * spacing - (lanes.names().size() == 1 ? spacing / 4 : 0);
    }

    private void blank() {
        line = new char[WIDTH + 2];
        Arrays.fill(line, ' ');
    }

    private void put(int at, String words) {
        for (int i = 0; i < words.length() && at + i < line.length; i++) {
            line[at + i] = words.charAt(i);
        }
    }

    private void finish() {
        text.append(new String(line).stripTrailing()).append("\n");
    }
}
