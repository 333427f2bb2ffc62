package watertight.grader.report;

import java.util.ArrayList;
import java.util.List;
import watertight.grader.course.Chapter;

/** The progress card: every exercise in one line, then the one thing to look at next. */
public final class Card {
    private static final int WIDTH = 76;
    private static final int ID = 6;
    private static final int TITLE = 32;
    private static final int BAR = 26;
    private static final String MARGIN = "  ";

    private final Grade grade;
    private final Look look;
    private final Advice advice;

    public Card(Grade grade, Look look, Places places) {
        this.grade = grade;
        this.look = look;
        this.advice = new Advice(grade, look, places);
    }

    /** The card of a whole run. */
    public String whole() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(spread(
                look.strong(grade.manifest().title()), look.strong(grade.score() + " of " + grade.max() + " points")));
        for (Chapter chapter : grade.manifest().chapters()) {
            lines.add("");
            lines.addAll(chapter(chapter));
        }
        lines.add("");
        lines.add(look.dim("─".repeat(WIDTH)));
        lines.addAll(advice.lines());
        lines.add("");
        return joined(lines);
    }

    /** The card of a run that was of some exercises or tests only: no sum, since nothing is known of the others. */
    public String partial() {
        var lines = new ArrayList<String>();
        lines.add("");
        grade.exercises().stream().filter(ExerciseGrade::wasAskedFor).forEach(it -> lines.add(line(it, "", "passes")));
        lines.add("");
        lines.addAll(advice.lines());
        lines.add("");
        return joined(lines);
    }

    private String joined(List<String> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append((MARGIN + line).stripTrailing()).append('\n'));
        return look.shown(text.toString());
    }

    private List<String> chapter(Chapter chapter) {
        var exercises = grade.of(chapter);
        int earned = exercises.stream().mapToInt(ExerciseGrade::points).sum();
        var lines = new ArrayList<String>();
        lines.add(spread(look.strong(chapter.id() + "  " + chapter.title()), look.bar(earned, chapter.points(), BAR)));
        exercises.forEach(exercise -> lines.add(line(exercise, points(exercise), "solved")));
        return lines;
    }

    private String line(ExerciseGrade exercise, String points, String solved) {
        String name = fitted(exercise.exercise().id(), ID)
                + fitted(exercise.exercise().title(), TITLE);
        return spread(look.sign(exercise.state()) + " " + name + "  " + words(exercise, solved), points);
    }

    private String words(ExerciseGrade exercise, String solved) {
        return switch (exercise.state()) {
            case SOLVED -> look.good(solved);
            case WRONG -> look.bad("wrong");
            case IN_PART ->
                look.open("in part, " + exercise.sharesEarned() + " of "
                        + exercise.exercise().shares());
            case IN_PROGRESS ->
                look.open("in progress, " + exercise.stubsLeft() + " of " + exercise.stubsTotal() + " left");
            case WAITING -> look.dim("waits for " + exercise.waitsFor());
            case NOT_STARTED, NOT_RUN -> look.dim(exercise.state().words());
        };
    }

    private String points(ExerciseGrade exercise) {
        String points =
                aligned(exercise.points()) + " / " + aligned(exercise.exercise().points());
        return exercise.points() > 0 ? look.good(points) : look.dim(points);
    }

    /** A text in a column: what is shorter is padded, what is longer is cut. */
    private static String fitted(String text, int width) {
        return text.length() > width ? text.substring(0, width - 1) + "…" : text + " ".repeat(width - text.length());
    }

    /** A number of points, as wide as the largest on the card. */
    private String aligned(int points) {
        int width = grade.exercises().stream()
                .mapToInt(it -> String.valueOf(it.exercise().points()).length())
                .reduce(2, Math::max);
        return " ".repeat(width - String.valueOf(points).length()) + points;
    }

    /** Left and right as far apart as the card is wide. */
    private static String spread(String left, String right) {
        int gap = Math.max(1, WIDTH - Look.width(left) - Look.width(right));
        return left + " ".repeat(gap) + right;
    }
}
