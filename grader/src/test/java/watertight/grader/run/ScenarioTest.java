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

    @Test
    void eachDrawIsKeptAsSmallAsItDecidesTheSame() {
        try (var simulation = new Simulation(new Draws(List.of(27, 1001)), 3)) {
            assertEquals(7, simulation.between(0, 9));
            assertTrue(simulation.chance());
            assertEquals(List.of(7, 1), Scenario.of(simulation).draws());
        }
    }

    /** Things with things in them: 1 2 of which the second holds 3 4. */
    private static Scenario nested() {
        try (var simulation = new Simulation(new Draws(List.of(1, 1, 0, 1, 2, 1, 3, 0, 1, 4, 0, 0, 0, 8)), 3)) {
            things(simulation);
            simulation.between(0, 9);
            return Scenario.of(simulation);
        }
    }

    private static List<Object> things(Simulation simulation) {
        return simulation.upTo(3, () -> List.of(simulation.between(0, 9), things(simulation)));
    }

    private static boolean isTried(Integer... draws) {
        return nested().simpler().anyMatch(it -> it.equals(new Scenario(List.of(draws), 3)));
    }

    @Test
    void aPartIsLeftOutAsAWhole() {
        assertTrue(isTried(1, 2, 1, 3, 0, 1, 4, 0, 0, 0, 8), "without 1");
        assertTrue(isTried(1, 1, 0, 0, 8), "without 2 and what is in it");
        assertTrue(isTried(1, 1, 0, 1, 2, 1, 4, 0, 0, 0, 8), "without 3");
    }

    @Test
    void whatIsWithinAPartTakesItsPlace() {
        assertTrue(isTried(1, 1, 0, 1, 4, 0, 0, 8), "4 in place of 2");
    }

    @Test
    void noMoreIsDrawnThanAskedFor() {
        try (var simulation = new Simulation(new Draws(List.of(1, 1, 1, 1, 1, 1)), 3)) {
            assertEquals(List.of(2, 2), simulation.upTo(2, () -> simulation.between(1, 5)));
            assertEquals(List.of(), simulation.upTo(0, () -> simulation.between(1, 5)));
        }
    }
}
