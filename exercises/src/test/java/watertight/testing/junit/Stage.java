package watertight.testing.junit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ExtensionContext;
import watertight.grader.sim.Draws;
import watertight.grader.sim.Simulation;
import watertight.grader.sim.Threw;
import watertight.grader.suite.Suite;
import watertight.process.Lab;
import watertight.process.Node;

/** What one test is played on: a simulation with one node. */
final class Stage implements AutoCloseable {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** More than a graded test of the kit may take: a test may try a thousand things after one another. */
    private static final long STEPS = 500_000;

    private final Simulation sim;
    private final Node node;

    private Stage(Simulation sim) {
        this.sim = sim;
        this.node = new Lab(sim).node();
    }

    /** A stage for the test of that context. */
    static Stage of(ExtensionContext context) {
        int schedule = context.getConfigurationParameter(Suite.SCHEDULE)
                .map(Integer::parseInt)
                .orElse(1);
        return new Stage(new Simulation(Draws.none(), schedule).withBudget(STEPS));
    }

    /** Whether the test is part of a suite that is being graded. */
    static boolean isGraded(ExtensionContext context) {
        return context.getConfigurationParameter(Suite.SCHEDULE).isPresent();
    }

    Node node() {
        return node;
    }

    Time time() {
        return Simulation::pass;
    }

    /** A part of a test: its method, or one that runs before or after it. */
    @FunctionalInterface
    interface Scene {
        void run() throws Throwable;
    }

    /** Plays a part of the test to its end, on a simulated thread. Timers that nobody waits for stay pending. */
    void play(String who, Scene scene) throws Throwable {
        var over = new AtomicBoolean();
        sim.start(who, () -> {
            run(scene);
            over.set(true);
        });
        try {
            runUntil(over);
        } catch (Threw threw) {
            throw threw.getCause();
        }
    }

    private static void run(Scene scene) throws Exception {
        try {
            scene.run();
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        }
    }

    private void runUntil(AtomicBoolean over) {
        Duration slice = Duration.ZERO;
        while (!over.get()) {
            sim.runFor(slice);
            if (!over.get() && sim.timersPending() == 0) {
                // Nobody is left who could wake it: the simulation says who waits for whom.
                sim.run();
            }
            slice = slice.isZero() ? SHORTEST : slice.multipliedBy(2);
            slice = slice.compareTo(LONGEST) > 0 ? LONGEST : slice;
        }
    }

    @Override
    public void close() {
        sim.close();
    }
}
