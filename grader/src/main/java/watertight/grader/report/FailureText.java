package watertight.grader.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import watertight.grader.course.Assignment;
import watertight.grader.course.Manifest;

/** A failure as a message of four parts: promise, what happened instead, where, what to do next; then the timeline. */
public final class FailureText {
    static final String COMMAND =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")
                    ? ".\\mvnw test"
                    : "./mvnw test";
    private static final int LABEL = 10;
    private static final int WIDTH = 78 - LABEL;

    private FailureText() {}

    /** The message as one text. */
    public static String of(Manifest manifest, Assignment exercise, Failure failure, Look look) {
        return look.shown(String.join("\n", lines(manifest, exercise, failure, look)));
    }

    static List<String> lines(Manifest manifest, Assignment exercise, Failure failure, Look look) {
        var lines = new ArrayList<String>();
        add(lines, look, "Promise", Wrapped.lines(failure.promise(), WIDTH));
        add(
                lines,
                look,
                "Instead",
                Wrapped.lines(failure.instead(), WIDTH).stream().map(look::bad).toList());
        if (!failure.where().isEmpty()) {
            add(lines, look, "Where", where(failure, look));
        }
        add(lines, look, "Next", next(manifest, exercise, failure, look));
        if (!failure.timeline().isEmpty()) {
            lines.add("");
            lines.addAll(failure.timeline());
        }
        return lines;
    }

    private static List<String> where(Failure failure, Look look) {
        String place = look.link(failure.where());
        return failure.method().isEmpty() ? List.of(place) : List.of(place, "in " + failure.method());
    }

    private static List<String> next(Manifest manifest, Assignment exercise, Failure failure, Look look) {
        var next = new ArrayList<String>();
        next.add("read   " + look.link(lesson(manifest, exercise)));
        next.add("hint   " + look.link(COMMAND + " -Dhint=" + exercise.id()));
        if (!failure.token().isEmpty()) {
            next.add("again  " + look.link(COMMAND + " -Dreplay=" + failure.token()));
        }
        return next;
    }

    /** A sentence as an item of a list. */
    static List<String> item(String sentence) {
        var lines = new ArrayList<String>();
        for (String line : Wrapped.lines(sentence, 74)) {
            lines.add((lines.isEmpty() ? "· " : "  ") + line);
        }
        return lines;
    }

    /** Where the lesson treats an exercise. */
    static String lesson(Manifest manifest, Assignment exercise) {
        return "lessons/" + manifest.chapterOf(exercise).lesson() + "/lesson.adoc#" + exercise.section();
    }

    /** Adds lines behind a label that stands before the first of them. */
    static void add(List<String> lines, Look look, String label, List<String> texts) {
        String head = look.dim(label) + " ".repeat(LABEL - label.length());
        for (String text : texts) {
            lines.add(head + text);
            head = " ".repeat(LABEL);
        }
    }
}
