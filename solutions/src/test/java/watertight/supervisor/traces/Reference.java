package watertight.supervisor.traces;

import java.util.List;
import watertight.grader.sim.Draws;
import watertight.grader.sim.Simulation;
import watertight.supervisor.Stage;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Scenario;

/** Plays scenarios on the reference, in simulation. */
final class Reference {

    /** For each entry of a trace, and more than a tree of some hundred needs. */
    private static final long STEPS = 1_000_000;

    private Reference() {}

    /** Plays it under one schedule. */
    static List<Entry> play(Scenario scenario, long schedule) {
        long steps = STEPS * (1 + scenario.steps().size());
        try (var simulation = new Simulation(Draws.none(), schedule).withBudget(steps)) {
            return new Stage(simulation, scenario).play();
        }
    }
}
