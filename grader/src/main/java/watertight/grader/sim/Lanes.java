package watertight.grader.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What both pictures of a timeline show: a lane for each participant, and a row for each event. */
final class Lanes {

    /** What a participant is at the end of a row. */
    enum Life {
        UNBORN,
        ALIVE,
        DEAD
    }

    /**
     * A row of the picture.
     *
     * @param time  the time, or "" if it is the row above's
     * @param event what happened; null where rows are left out
     * @param lives each participant's life once it has happened
     */
    record Row(String time, Event event, List<Life> lives) {}

    private static final int FIRST = 20;
    private static final int LAST = 60;

    private final List<String> names;
    private final List<Row> rows = new ArrayList<>();

    Lanes(Timeline timeline) {
        names = timeline.participants();
        List<Event> events = timeline.events();
        Life[] lives = names.stream().map(name -> firstLife(name, events)).toArray(Life[]::new);
        String shown = "";
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            live(event, lives);
            if (isLeftOut(i, events.size())) {
                leaveOut(lives);
            } else {
                String time = time(event.at());
                rows.add(new Row(time.equals(shown) ? "" : time, event, List.of(lives)));
                shown = time;
            }
        }
    }

    List<String> names() {
        return names;
    }

    List<Row> rows() {
        return rows;
    }

    int lane(String name) {
        return names.indexOf(name);
    }

    /** How many events have no row of their own. */
    static int leftOut(int events) {
        return Math.max(0, events - FIRST - LAST);
    }

    /** {@code 250 ms}, {@code 1.5 s}, {@code 2 min}, {@code 3 h}: virtual times are round. */
    static String time(Duration time) {
        long nanos = time.toNanos();
        long[] sizes = {3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L};
        String[] units = {"h", "min", "s", "ms", "µs"};
        for (int i = 0; i < sizes.length; i++) {
            if (nanos >= sizes[i] && nanos % (sizes[i] / 100) == 0) {
                return plain(nanos / (sizes[i] / 100)) + " " + units[i];
            }
        }
        return nanos == 0 ? "0 ms" : nanos + " ns";
    }

    /** One line, however many {@code text} has, of at most {@code length} characters. */
    static String line(String text, int length) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= length ? line : line.substring(0, Math.max(0, length - 1)) + "…";
    }

    private static String plain(long hundredths) {
        long rest = hundredths % 100;
        String fraction = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : "." + (rest < 10 ? "0" : "") + rest;
        return hundredths / 100 + fraction;
    }

    private static boolean isLeftOut(int index, int events) {
        return leftOut(events) > 0 && index >= FIRST && index < events - LAST;
    }

    private void leaveOut(Life[] lives) {
        if (rows.getLast().event() != null) {
            rows.add(new Row("", null, List.of(lives)));
        }
    }

    private static Life firstLife(String name, List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.Started started && started.name().equals(name)
                    || event instanceof Event.Supervised supervised
                            && supervised.child().equals(name)) {
                return Life.UNBORN;
            }
        }
        return Life.ALIVE;
    }

    private void live(Event event, Life[] lives) {
        switch (event) {
            case Event.Started started -> lives[lane(started.name())] = Life.ALIVE;
            case Event.Supervised supervised -> lives[lane(supervised.child())] = Life.ALIVE;
            case Event.Ended ended -> lives[lane(ended.name())] = Life.DEAD;
            default -> {}
        }
    }
}
