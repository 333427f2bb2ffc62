package watertight.grader.run;

import java.io.PrintStream;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Watches every run of tests; where there is a course on the class path, it collects outcomes and reports at the end. */
public final class CourseListener implements TestExecutionListener {
    private final PrintStream console;
    private Optional<Recorder> recorder = Optional.empty();

    /** Reports to the console; the launcher finds this constructor. */
    public CourseListener() {
        this(null);
    }

    /** @param console where to report; null for what {@code System.out} is at the end */
    CourseListener(PrintStream console) {
        this.console = console;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        var run = GradedRun.prepare(plan.getConfigurationParameters());
        GradedRun.setCurrent(run.orElse(null));
        recorder = run.map(it -> new Recorder(it, plan));
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        recorder.ifPresent(it -> it.started(test));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        recorder.ifPresent(it -> it.skipped(test, reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        recorder.ifPresent(it -> it.finished(test, result));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        recorder.ifPresent(it -> it.report(console == null ? System.out : console));
        recorder = Optional.empty();
        GradedRun.setCurrent(null);
    }
}
