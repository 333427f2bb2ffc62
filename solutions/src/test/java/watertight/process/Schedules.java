package watertight.process;

import watertight.grader.sim.Draws;
import watertight.grader.sim.Simulation;

/** Plays the same scene in simulation, under one schedule after the other. */
public final class Schedules {

    /** What is played: it starts actors and processes, runs the simulation, and looks at what came of it. */
    @FunctionalInterface
    public interface Scene {
        void play(Simulation simulation, Node node) throws Exception;
    }

    private Schedules() {}

    /** For races: enough schedules to meet every order that matters. */
    public static void many(Scene scene) throws Exception {
        each(500, scene);
    }

    /** For races with a narrow window. */
    public static void veryMany(Scene scene) throws Exception {
        each(10_000, scene);
    }

    /** For what does not depend on the order. */
    public static void few(Scene scene) throws Exception {
        each(10, scene);
    }

    private static void each(int count, Scene scene) throws Exception {
        for (long seed = 0; seed < count; seed++) {
            try (var simulation = new Simulation(Draws.none(), seed)) {
                scene.play(simulation, new Node(simulation.threads(), simulation.timers(), simulation.clock()));
            } catch (AssertionError failed) {
                throw new AssertionError("under schedule " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }
}
