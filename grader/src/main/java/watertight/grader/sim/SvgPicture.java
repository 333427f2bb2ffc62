package watertight.grader.sim;

import java.util.List;
import java.util.Locale;
import watertight.grader.sim.Lanes.Life;

/**
 * A timeline as SVG. A circle is a process, a rounded box a supervisor, dashed is dead, an arrow a message, a double
 * line a link.
 */
final class SvgPicture {

    private static final int LEFT = 84;
    private static final int LANE = 168;
    private static final int TOP = 78;
    private static final int ROW = 34;
    private static final double LETTER = 6.7;

    private static final String STYLE = """
            .wt-timeline { --ink: var(--timeline-ink, #1f2937); --soft: var(--timeline-soft, #94a3b8);
              --ground: var(--timeline-ground, #ffffff); --message: var(--timeline-message, #2563eb);
              --death: var(--timeline-death, #dc2626); --life: var(--timeline-life, #059669);
              font: 13px system-ui, sans-serif; max-width: 100%; height: auto; }
            @media (prefers-color-scheme: dark) { .wt-timeline { --ink: var(--timeline-ink, #e5e7eb);
              --soft: var(--timeline-soft, #64748b); --ground: var(--timeline-ground, #111827);
              --message: var(--timeline-message, #60a5fa); --death: var(--timeline-death, #f87171);
              --life: var(--timeline-life, #34d399); } }
            .wt-timeline text { fill: var(--ink); stroke: var(--ground); stroke-width: 5px; paint-order: stroke;
              stroke-linejoin: round; }
            .wt-timeline .time { opacity: 0.7; text-anchor: end; font-variant-numeric: tabular-nums; }
            .wt-timeline .name { font-weight: 600; text-anchor: middle; }
            .wt-timeline .mid { text-anchor: middle; }
            .wt-timeline .who { fill: var(--ground); stroke: var(--ink); stroke-width: 1.6; }
            .wt-timeline .lane { stroke: var(--soft); stroke-width: 1.6; }
            .wt-timeline .dead { stroke-dasharray: 2 6; }
            .wt-timeline .message { stroke: var(--message); stroke-width: 1.8; fill: none; }
            .wt-timeline .head { fill: var(--message); }
            .wt-timeline .took { fill: var(--ground); stroke: var(--message); stroke-width: 1.8; }
            .wt-timeline .bond { stroke: var(--ink); stroke-width: 1.4; fill: none; }
            .wt-timeline .watch { stroke-dasharray: 3 4; }
            .wt-timeline .birth { fill: var(--life); }
            .wt-timeline .death { stroke: var(--death); stroke-width: 2.4; stroke-linecap: round; }
            """;

    private final Lanes lanes;
    private final String title;
    private final int events;
    private final Svg svg;
    private final List<String> supervisors;

    SvgPicture(Timeline timeline, String title) {
        lanes = new Lanes(timeline);
        events = timeline.events().size();
        this.title = title;
        supervisors = timeline.events().stream()
                .filter(Event.Supervised.class::isInstance)
                .map(event -> ((Event.Supervised) event).supervisor())
                .distinct()
                .toList();
        svg = new Svg(
                LEFT + LANE * Math.max(1, lanes.names().size()),
                TOP + ROW * lanes.rows().size() + 20);
    }

    String draw() {
        for (int lane = 0; lane < lanes.names().size(); lane++) {
            lifeline(lane);
        }
        lanes.names().forEach(this::header);
        for (int row = 0; row < lanes.rows().size(); row++) {
            row(lanes.rows().get(row), TOP + ROW * row + ROW / 2);
        }
        return svg.document("wt-timeline", title, STYLE);
    }

    private void header(String name) {
        int x = x(name);
        if (supervisors.contains(name)) {
            svg.add("<rect class=\"who\" x=\"%d\" y=\"44\" width=\"26\" height=\"20\" rx=\"6\"/>", x - 13);
        } else {
            svg.add("<circle class=\"who\" cx=\"%d\" cy=\"54\" r=\"10\"/>", x);
        }
        svg.text("name", x, 32, name, width(LANE));
    }

    private void lifeline(int lane) {
        Life before = lanes.rows().isEmpty() ? Life.ALIVE : unborn(lane);
        int from = TOP - 14;
        for (int row = 0; row < lanes.rows().size(); row++) {
            Life after = lanes.rows().get(row).lives().get(lane);
            int y = TOP + ROW * row + ROW / 2;
            if (after != before) {
                segment(lane, before, from, y);
                before = after;
                from = y;
            }
        }
        segment(lane, before, from, TOP + ROW * lanes.rows().size() + 8);
    }

    /** Where a lane begins: before the first row, or with the row that gives it life. */
    private Life unborn(int lane) {
        boolean born = lanes.rows().stream()
                .map(Lanes.Row::event)
                .anyMatch(event -> event instanceof Event.Started started && lanes.lane(started.name()) == lane
                        || event instanceof Event.Supervised supervised && lanes.lane(supervised.child()) == lane);
        return born ? Life.UNBORN : Life.ALIVE;
    }

    private void segment(int lane, Life life, int from, int to) {
        if (life != Life.UNBORN) {
            svg.add(
                    "<line class=\"lane%s\" x1=\"%2$d\" y1=\"%3$d\" x2=\"%2$d\" y2=\"%4$d\"/>",
                    life == Life.DEAD ? " dead" : "", x(lane), from, to);
        }
    }

    private void row(Lanes.Row row, int y) {
        svg.text("time", LEFT - 24, y + 4, row.time(), 12);
        switch (row.event()) {
            case null -> svg.text("", x(0) + 14, y + 4, "… " + Lanes.leftOut(events) + " more …", 40);
            case Event.Sent it when it.from().equals(it.to()) -> toItself(x(it.from()), y, it.message());
            case Event.Sent it -> {
                line("message", it.from(), it.to(), y, it.message());
                head(it.from(), it.to(), y);
            }
            case Event.Received it -> {
                svg.add("<circle class=\"took\" cx=\"%d\" cy=\"%d\" r=\"4.5\"/>", x(it.by()), y);
                beside(it.by(), y, it.message());
            }
            case Event.Note it -> beside(it.about(), y, it.text());
            case Event.Started it -> svg.add("<circle class=\"birth\" cx=\"%d\" cy=\"%d\" r=\"6\"/>", x(it.name()), y);
            case Event.Ended it -> {
                svg.add("<path class=\"death\" d=\"M%d %dl10 10m0 -10l-10 10\"/>", x(it.name()) - 5, y - 5);
                beside(it.name(), y, it.reason());
            }
            case Event.Linked it when it.one().equals(it.other()) -> toItself(x(it.one()), y, "link");
            case Event.Linked it -> {
                line("bond", it.one(), it.other(), y + 4, "");
                line("bond", it.one(), it.other(), y, "link");
            }
            case Event.Monitored it when it.watcher().equals(it.watched()) -> toItself(x(it.watcher()), y, "monitors");
            case Event.Monitored it -> {
                line("bond watch", it.watcher(), it.watched(), y, "monitors");
                int back = x(it.watcher()) < x(it.watched()) ? -8 : 8;
                svg.add("<path class=\"bond\" d=\"M%d %dl%d 5l%d 5\"/>", x(it.watched()) + back, y - 5, -back, back);
            }
            case Event.Supervised it -> {
                line("bond", it.supervisor(), it.child(), y, "starts");
                svg.add("<circle class=\"birth\" cx=\"%d\" cy=\"%d\" r=\"6\"/>", x(it.child()), y);
            }
        }
    }

    private void line(String kind, String from, String to, int y, String words) {
        svg.add("<line class=\"%s\" x1=\"%d\" y1=\"%4$d\" x2=\"%3$d\" y2=\"%4$d\"/>", kind, x(from), x(to), y);
        int length = Math.abs(x(from) - x(to));
        svg.text("mid", (x(from) + x(to)) / 2, y - 5, words, width(length - 24));
    }

    private void head(String from, String to, int y) {
        int back = x(from) < x(to) ? -10 : 10;
        svg.add("<path class=\"head\" d=\"M%d %dl%d -5v10z\"/>", x(to), y, back);
    }

    private void toItself(int x, int y, String words) {
        svg.add(
                "<path class=\"message\" d=\"M%d %dh16v10h-8\"/><path class=\"head\" d=\"M%d %dl8 -4v8z\"/>",
                x, y - 5, x + 1, y + 5);
        svg.text("", x + 24, y + 4, words, width(LANE - 30));
    }

    private void beside(String name, int y, String words) {
        int room = LEFT + LANE * lanes.names().size() - x(name) - 14;
        svg.text("", x(name) + 12, y + 4, words, width(Math.min(room, LANE * 2 - 30)));
    }

    private static int width(int pixels) {
        return (int) (pixels / LETTER);
    }

    private int x(String name) {
        return x(lanes.lane(name));
    }

    private int x(int lane) {
        return LEFT + LANE / 3 + lane * LANE;
    }

    /** The text of an SVG document, piece by piece. */
    private static final class Svg {

        private final StringBuilder body = new StringBuilder();
        private final int width;
        private final int height;

        Svg(int width, int height) {
            this.width = width;
            this.height = height;
        }

        void add(String markup, Object... values) {
            body.append(String.format(Locale.ROOT, markup, values)).append('\n');
        }

        /** Words at a place, cut to {@code length}; what is cut shows when pointed at. */
        void text(String kind, int x, int y, String words, int length) {
            String shown = Lanes.line(words, length);
            if (shown.isEmpty()) {
                return;
            }
            String whole = shown.equals(words) ? "" : "<title>" + escaped(words) + "</title>";
            body.append(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">", kind, x, y))
                    .append(escaped(shown))
                    .append(whole)
                    .append("</text>\n");
        }

        String document(String kind, String title, String style) {
            return String.format(
                            Locale.ROOT,
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" role=\"img\" "
                                    + "viewBox=\"0 0 %d %d\" width=\"%2$d\" height=\"%3$d\">%n",
                            kind,
                            width,
                            height)
                    + "<title>" + escaped(title) + "</title>\n<style>\n" + style + "</style>\n" + body + "</svg>\n";
        }

        private static String escaped(String words) {
            return words.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }
}
