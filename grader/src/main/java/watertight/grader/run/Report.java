package watertight.grader.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.platform.engine.ConfigurationParameters;
import watertight.grader.course.Assignment;
import watertight.grader.report.Card;
import watertight.grader.report.Grade;
import watertight.grader.report.GradeFile;
import watertight.grader.report.Grading;
import watertight.grader.report.Hints;
import watertight.grader.report.Look;
import watertight.grader.report.Outcome;

/** What is written when a run is over: {@code grade.json} and the card, or just what was asked for. */
final class Report {
    /** The parameter that names the file that a run of all tests writes its grade to; nothing is left out of such a run. */
    static final String OUT = "watertight.out";

    /** The parameter that names where the grade is written otherwise. */
    static final String DEFAULT_OUT = "watertight.grade";

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

    /** Where the grade is written. */
    static Path out(ConfigurationParameters parameters) {
        return Path.of(parameters.get(OUT).or(() -> parameters.get(DEFAULT_OUT)).orElse("target/grade.json"));
    }

    void write(PrintStream console) {
        Look look = Console.look(parameters.get("watertight.color").orElse("auto"));
        if (whole || Console.isMavens() || parameters.get(OUT).isPresent()) {
            Grade grade = Grading.grade(run.manifest(), run.stubs(), inOrder(), !whole);
            GradeFile.write(out(parameters), grade, !whole, run.problem().orElse(""));
            print(console, text(grade, look));
        }
    }

    private String text(Grade grade, Look look) {
        if (run.problem().isPresent()) {
            return "\n  " + look.shown(run.problem().get().replace("\n", "\n  ")) + "\n\n";
        }
        if (!run.selection().hint().isEmpty()) {
            Assignment exercise =
                    run.manifest().find(run.selection().hintExercise()).orElseThrow();
            return Hints.of(exercise, run.selection().hintTier(), look) + "\n";
        }
        var card = new Card(grade, look, run.explainer()::opening);
        String replayed = run.replay().map(replay -> replayed(replay, look)).orElse("");
        return replayed + (whole ? card.whole() : card.partial());
    }

    private static String replayed(GradedRun.Replay replay, Look look) {
        String changed = replay.changed()
                ? "\n  The test has changed since the token was made: what it replays may be something else.\n"
                : "";
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
            ordered.sort(Comparator.comparing(Outcome::testClass).thenComparing(this::line));
        }
        return ordered;
    }

    private int line(Outcome outcome) {
        return run.classes()
                .outline(outcome.testClass())
                .map(it -> it.lineOf(outcome.method()))
                .orElse(0);
    }
}
