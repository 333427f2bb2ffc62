package watertight.grader.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import watertight.samples.Chance;
import watertight.samples.TimedWaits;

@DisplayName("Virtual time")
class VirtualTimeTest {

    private final Simulation sim = new Simulation(Draws.none(), 7);

    @AfterEach
    void close() {
        sim.close();
    }

    @TestFactory
    @DisplayName("passes at once, in few steps")
    Stream<DynamicTest> timedWaits() throws Exception {
        return timedWaits(new Woven()).entrySet().stream()
                .map(wait -> dynamicTest(wait.getKey(), () -> takesTenSeconds(wait.getValue())));
    }

    private static void takesTenSeconds(Task wait) {
        try (var sim = new Simulation(Draws.none(), 3)) {
            sim.start("waiter", wait);
            sim.run();
            assertEquals(Duration.ofSeconds(10), sim.now());
            assertTrue(sim.steps() <= 8, sim.steps() + " steps");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Task> timedWaits(Woven samples) throws ReflectiveOperationException {
        return ((Supplier<Map<String, Task>>) samples.loadClass(TimedWaits.class.getName())
                        .getConstructor()
                        .newInstance())
                .get();
    }

    @Test
    @DisplayName("is what a student's code sees, and so is chance")
    void clocks() {
        Woven.fresh(Chance.class).accept(sim);
        String story = sim.timeline().events().toString();
        assertTrue(story.contains("nanos 2500000000 2500000000"), story);
        assertTrue(
                story.contains(
                        "millis " + Instant.parse("2000-01-01T00:00:01.500Z").toEpochMilli()),
                story);
        assertTrue(story.contains("instant 2000-01-01T00:00:01.500Z"), story);
        try (var again = new Simulation(Draws.none(), 7)) {
            Woven.fresh(Chance.class).accept(again);
            assertEquals(story, again.timeline().events().toString());
        }
    }

    @Test
    @DisplayName("fires timers in order, on simulated threads")
    void timers() {
        var fired = new ArrayList<String>();
        for (int second : List.of(3, 1, 2)) {
            sim.timers()
                    .schedule(() -> fired.add(second + " " + (Simulation.current() == sim)), second, TimeUnit.SECONDS);
        }
        var cancelled = sim.timers().schedule(() -> fired.add("cancelled"), 1, TimeUnit.SECONDS);
        cancelled.cancel(false);
        sim.run();
        assertEquals(List.of("1 true", "2 true", "3 true"), fired);
        assertEquals(Instant.parse("2000-01-01T00:00:03Z"), sim.clock().instant());
    }

    @Test
    @DisplayName("repeats periodic timers until they are shut down")
    void periodicTimers() {
        var fired = new ArrayList<Long>();
        sim.timers().scheduleAtFixedRate(() -> fired.add(sim.now().toSeconds()), 1, 2, TimeUnit.SECONDS);
        sim.runFor(Duration.ofSeconds(6));
        assertEquals(List.of(1L, 3L, 5L), fired);
        assertEquals(Duration.ofSeconds(6), sim.now());
        sim.timers().shutdown();
        sim.run();
        assertEquals(3, fired.size());
        assertTrue(sim.timers().isTerminated());
    }

    @Test
    @DisplayName("costs no step while nothing happens")
    void idleHour() {
        sim.start("sleeper", () -> Thread.sleep(Duration.ofHours(2)));
        sim.runFor(Duration.ofSeconds(1));
        long before = sim.steps();
        sim.runFor(Duration.ofHours(1));
        assertEquals(before, sim.steps());
        assertEquals(List.of(), sim.uncaught());
    }

    @Test
    @DisplayName("goes on after a run")
    void severalRuns() {
        sim.start("first", () -> Thread.sleep(1000));
        sim.run();
        sim.start("second", () -> Thread.sleep(1000));
        sim.run();
        assertEquals(Duration.ofSeconds(2), sim.now());
    }
}
