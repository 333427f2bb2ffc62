package watertight.grader.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import watertight.grader.report.Failure;
import watertight.grader.report.Outcome;
import watertight.grader.report.Status;

/** Records the outcomes of one run, and has it reported when it is over. */
final class Recorder {
    private final GradedRun run;
    private final TestPlan plan;
    private final Outcomes outcomes = new Outcomes();
    private final Optional<Journal> journal;
    private final boolean whole;

    Recorder(GradedRun run, TestPlan plan) {
        this.run = run;
        this.plan = plan;
        plan.getRoots()
                .forEach(root -> plan.getDescendants(root)
                        .forEach(it ->
                                GradedTest.of(it).ifPresent(test -> outcomes.planned(test.exercise(), test.name()))));
        boolean told = plan.getConfigurationParameters().get(Report.OUT).isPresent();
        this.whole = run.problem().isEmpty() && run.selection().isEverything() && (told || coversCourse());
        this.journal = whole
                ? Optional.of(new Journal(journal(Report.out(plan.getConfigurationParameters()))))
                : Optional.empty();
        journal.ifPresent(it -> it.planned(outcomes.all()));
    }

    /** Outcomes are written beside the grade. */
    private static Path journal(Path grade) {
        return grade.resolveSibling(grade.getFileName() + "l");
    }

    /** Whether no exercise was left out, as it is when one test is run by a click. */
    private boolean coversCourse() {
        Set<String> tested = outcomes.all().stream().map(Outcome::exercise).collect(Collectors.toSet());
        return run.manifest().exercises().stream().allMatch(exercise -> tested.contains(exercise.id()));
    }

    synchronized void started(TestIdentifier identifier) {
        GradedTest.of(identifier).ifPresent(test -> {
            outcomes.started(test.name());
            journal.ifPresent(it -> it.started(test.name()));
        });
    }

    synchronized void skipped(TestIdentifier identifier, String reason) {
        if (!reason.startsWith(GradedRun.NOT_ASKED)) {
            forEach(identifier, test -> finish(Outcome.of(test.exercise(), test.name(), Status.SKIPPED, reason)));
        }
    }

    synchronized void finished(TestIdentifier identifier, TestExecutionResult result) {
        boolean broken = result.getStatus() != TestExecutionResult.Status.SUCCESSFUL;
        Throwable thrown = result.getThrowable().orElseGet(() -> new AssertionError("It failed without a reason."));
        if (GradedTest.of(identifier).isPresent() || broken) {
            forEach(
                    identifier,
                    test -> finish(
                            broken
                                    ? outcome(test, thrown, identifier.getDisplayName())
                                    : Outcome.of(test.exercise(), test.name(), Status.PASSED, "")));
        }
    }

    /** The test itself, or all tests within a class. */
    private void forEach(TestIdentifier identifier, Consumer<GradedTest> action) {
        GradedTest.of(identifier)
                .ifPresentOrElse(
                        action,
                        () -> plan.getDescendants(identifier)
                                .forEach(it -> GradedTest.of(it).ifPresent(action)));
    }

    private Outcome outcome(GradedTest test, Throwable thrown, String label) {
        Throwable verdict = run.verdict(thrown, new Promise(test.exercise(), test.className(), label));
        return switch (verdict) {
            case SetAside aside ->
                new Outcome(test.exercise(), test.name(), Status.SKIPPED, aside.stub(), aside.failure());
            case Explained explained -> failed(test, explained.failure());
            default -> Outcome.of(test.exercise(), test.name(), Status.SKIPPED, String.valueOf(verdict.getMessage()));
        };
    }

    private Outcome failed(GradedTest test, Failure failure) {
        run.foundWrong(test.exercise());
        return new Outcome(test.exercise(), test.name(), Status.FAILED, "", Optional.of(failure));
    }

    private void finish(Outcome outcome) {
        outcomes.finished(outcome);
        journal.ifPresent(it -> it.finished(outcome));
    }

    synchronized void report(PrintStream console) {
        journal.ifPresent(Journal::close);
        List<Outcome> all = outcomes.all();
        new Report(run, all, whole, plan.getConfigurationParameters()).write(console);
    }
}
