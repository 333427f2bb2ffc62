package watertight.grader.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.platform.engine.ConfigurationParameters;
import watertight.grader.course.Assignment;
import watertight.grader.course.Outline;
import watertight.grader.report.Card;
import watertight.grader.report.Grade;
import watertight.grader.report.GradeFile;
import watertight.grader.report.Grading;
import watertight.grader.report.Hints;
import watertight.grader.report.Look;
import watertight.grader.report.Outcome;

/** What is written when a run is over: {@code grade.json} and the card, or just what was asked for. */
final class Report {
    private final GradedRun run;
    private final List<Outcome> outcomes;
    private final boolean whole;
    private final ConfigurationParameters parameters;

    Report(GradedRun run, List<Outcome> outcomes, boolean whole, ConfigurationParameters parameters) {
        this.run = run;
        this.outcomes = outcomes;
        this.whole = whole;
        this.parameters = parameters;
    }

    void write(Path folder, PrintStream console) {
        Look look = Console.look(parameters.get("watertight.color").orElse("auto"));
        if (run.problem().isPresent()) {
            console.println("\n  " + look.shown(run.problem().get().replace("\n", "\n  ")) + "\n");
            return;
        }
        if (!run.selection().hint().isEmpty()) {
            Assignment exercise = run.manifest().find(run.selection().hintExercise()).orElseThrow();
            console.println(Hints.of(exercise, run.selection().hintTier(), look));
            return;
        }
        run.replay().ifPresent(replay -> print(console, replayed(replay, look)));
        Grade grade = Grading.grade(run.manifest(), run.stubs(), inOrder(), !whole);
        var card = new Card(grade, look, run.explainer()::opening);
        if (whole) {
            GradeFile.write(folder.resolve("grade.json"), grade);
            print(console, card.whole());
        } else if (Console.isMavens() || !run.selection().isEverything()) {
            print(console, card.partial());
        }
    }

    private static String replayed(GradedRun.Replay replay, Look look) {
        String changed = replay.changed()
                ? "\n  The test has changed since the token was made: what it replays may be something else.\n" : "";
        boolean shown = replay.failed() || replay.timeline().isEmpty();
        return look.shown(changed + (shown ? "" : "\n" + String.join("\n", replay.timeline()) + "\n"));
    }

    private static void print(PrintStream console, String text) {
        console.print(text);
        console.flush();
    }

    /** Tests of an exercise that has failures are put in the order of their source: what is simple stands first there. */
    private List<Outcome> inOrder() {
        var ordered = new ArrayList<>(outcomes);
        if (outcomes.stream().anyMatch(it -> it.failure().isPresent())) {
            ordered.sort(Comparator.comparing(Outcome::testClass)
                    .thenComparing(this::line));
        }
        return ordered;
    }

    private int line(Outcome outcome) {
        return run.classes().outline(outcome.testClass())
                .map(Outline::methods)
                .map(methods -> methods.getOrDefault(outcome.method(), 0))
                .orElse(0);
    }
}
