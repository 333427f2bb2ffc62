package watertight.grader.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import watertight.grader.sim.Draws;
import watertight.grader.sim.Simulation;

class ScenarioTest {
    @Test
    void whatWasNotDrawnIsLeftOut() {
        try (var simulation = new Simulation(new Draws(List.of(7, 0, 0, 5)), 3)) {
            simulation.between(0, 9);
            simulation.chance();
            assertEquals(new Scenario(List.of(7), 3), Scenario.of(simulation));
        }
    }

    @Test
    void everySimplerScenarioIsSimpler() {
        var scenario = new Scenario(List.of(5, 0, 12), 42);
        assertTrue(scenario.simpler().allMatch(it -> it.isSimplerThan(scenario)));
        assertTrue(scenario.simpler().anyMatch(it -> it.draws().isEmpty()));
        assertTrue(scenario.simpler().anyMatch(it -> it.equals(new Scenario(List.of(5, 0, 11), 42))));
        assertFalse(scenario.isSimplerThan(scenario));
    }
}
