package watertight.supervisor.traces;

import java.util.List;
import watertight.grader.sim.Draws;
import watertight.grader.sim.Simulation;
import watertight.supervisor.Stage;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Scenario;

/** Plays scenarios on the reference, in simulation. */
final class Reference {

    private Reference() {}

    /** Plays it under one schedule. */
    static List<Entry> play(Scenario scenario, long schedule) {
        try (var simulation = new Simulation(Draws.none(), schedule)) {
            return new Stage(simulation, scenario).play();
        }
    }
}
