package watertight.grader.suite;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Optional;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A class of tests that a student has written. It is run by JUnit, as in any project, on simulated threads under many
 * schedules.
 *
 * @param className binary name
 */
public record Suite(String className) {

    /** The configuration parameter that says which schedule a run is under. */
    public static final String SCHEDULE = "watertight.schedule";

    /** How many schedules a variant is tried under. */
    private static final int SCHEDULES = 10;

    /** A launcher of its own: nothing of it is heard or counted by the run that this is a part of. */
    private static final Launcher JUPITER = LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build());

    /** A test that failed, and how many schedules it had passed under before. */
    public record Failed(String test, Throwable thrown, int passed) {}

    /** What came of a run: how many tests have run and how many were skipped, and the first that failed. */
    public record Ran(int tests, int skipped, Optional<Failed> failed) {}

    /** Runs the tests on a variant, under one schedule after the other, until a test fails. */
    public Ran on(Variant variant) {
        try {
            return underAll(variant);
        } catch (ClassNotFoundException missing) {
            return new Ran(0, 0, Optional.empty());
        }
    }

    private Ran underAll(Variant variant) throws ClassNotFoundException {
        Class<?> suite = loaded(variant);
        Ran ran = run(suite, 1);
        for (int schedule = 2; schedule <= SCHEDULES && ran.failed().isEmpty(); schedule++) {
            ran = run(suite, schedule);
            if (ran.failed().isPresent()) {
                // Static fields are as the last schedule has left them: what counts is a run on classes loaded anew.
                ran = run(loaded(variant), schedule);
            }
        }
        return ran;
    }

    /** The student's class beside that variant, with nothing in its static fields. */
    private Class<?> loaded(Variant variant) throws ClassNotFoundException {
        String packageName = className.substring(0, className.lastIndexOf('.'));
        return new VariantLoader(Suite.class.getClassLoader(), packageName, variant).loadClass(className);
    }

    private static Ran run(Class<?> suite, int schedule) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter(SCHEDULE, String.valueOf(schedule))
                .build();
        var results = new Results(schedule - 1);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(suite.getClassLoader());
        try {
            JUPITER.execute(request, results);
        } finally {
            thread.setContextClassLoader(before);
        }
        return results.ran();
    }

    private static final class Results implements TestExecutionListener {
        private final int passed;
        private int tests;
        private int skipped;
        private Optional<Failed> failed = Optional.empty();

        Results(int passed) {
            this.passed = passed;
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            skipped++;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            tests += test.isTest() ? 1 : 0;
            if (result.getStatus() == Status.FAILED && failed.isEmpty()) {
                Throwable thrown = result.getThrowable().orElseGet(() -> new AssertionError("It failed."));
                failed = Optional.of(new Failed(name(test), thrown, passed));
            }
        }

        private static String name(TestIdentifier test) {
            return test.getSource().orElse(null) instanceof MethodSource source
                    ? source.getMethodName()
                    : test.getDisplayName();
        }

        Ran ran() {
            return new Ran(tests, skipped, failed);
        }
    }
}
