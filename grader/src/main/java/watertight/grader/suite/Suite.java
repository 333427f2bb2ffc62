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

    /** A test that failed. */
    public record Failed(String test, Throwable thrown) {}

    /** What came of a run: how many tests there were, and the first that failed. */
    public record Ran(int tests, Optional<Failed> failed) {}

    /** Runs the tests on a variant, under one schedule after the other, until a test fails. */
    public Ran on(Variant variant) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        String packageName = className.substring(0, className.lastIndexOf('.'));
        var loader = new VariantLoader(Suite.class.getClassLoader(), packageName, variant);
        thread.setContextClassLoader(loader);
        try {
            return run(loader.loadClass(className));
        } catch (ClassNotFoundException missing) {
            return new Ran(0, Optional.empty());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Ran run(Class<?> suite) {
        Ran ran = new Ran(0, Optional.empty());
        for (int schedule = 1; schedule <= SCHEDULES && ran.failed().isEmpty(); schedule++) {
            ran = run(suite, schedule);
        }
        return ran;
    }

    private static Ran run(Class<?> suite, int schedule) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .configurationParameter(SCHEDULE, String.valueOf(schedule))
                .build();
        var results = new Results();
        JUPITER.execute(request, results);
        return results.ran();
    }

    private static final class Results implements TestExecutionListener {
        private int tests;
        private Optional<Failed> failed = Optional.empty();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            tests += test.isTest() ? 1 : 0;
            if (result.getStatus() == Status.FAILED && failed.isEmpty()) {
                Throwable thrown = result.getThrowable().orElseGet(() -> new AssertionError("It failed."));
                failed = Optional.of(new Failed(name(test), thrown));
            }
        }

        private static String name(TestIdentifier test) {
            return test.getSource().orElse(null) instanceof MethodSource source
                    ? source.getMethodName()
                    : test.getDisplayName();
        }

        Ran ran() {
            return new Ran(tests, failed);
        }
    }
}
