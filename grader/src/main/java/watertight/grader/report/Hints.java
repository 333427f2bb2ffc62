package watertight.grader.report;

import java.util.List;
import watertight.grader.course.Assignment;

/** The hints of an exercise as text. */
public final class Hints {
    private static final int WIDTH = 72;

    private Hints() {}

    /** The first hints, as many as asked for. */
    public static String of(Assignment exercise, int tiers, Look look) {
        var text = new StringBuilder("\n  " + look.strong(exercise.name()) + "\n");
        int shown = Math.min(tiers, exercise.hints().size());
        for (int tier = 1; tier <= shown; tier++) {
            List<String> lines = Wrapped.lines(exercise.hints().get(tier - 1).replaceAll("\\s+", " "), WIDTH);
            text.append("\n  ")
                    .append(look.open(tier + ""))
                    .append("  ")
                    .append(String.join("\n     ", lines))
                    .append('\n');
        }
        if (shown < exercise.hints().size()) {
            text.append("\n  ")
                    .append(look.dim(
                            "The next one: " + FailureText.COMMAND + " -Dhint=" + exercise.id() + ":" + (shown + 1)))
                    .append('\n');
        }
        return look.shown(text.toString());
    }
}
