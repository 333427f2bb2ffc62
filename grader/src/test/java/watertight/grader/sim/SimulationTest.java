package watertight.grader.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.samples.Unwritten;

@DisplayName("A simulation")
class SimulationTest {

    private final Simulation sim = new Simulation(new Draws(List.of(7, 1, 5)), 7);

    @AfterEach
    void close() {
        sim.close();
    }

    @Test
    @DisplayName("draws its scenario from the draws, and the simplest when they are used up")
    void draws() {
        assertEquals(3, sim.between(1, 5));
        assertTrue(sim.chance());
        assertEquals("c", sim.oneOf(List.of("a", "b", "c")));
        assertEquals(1, sim.between(1, 5));
        assertFalse(sim.chance());
        assertEquals(5, sim.draws().used());
        assertThrows(IllegalArgumentException.class, () -> new Draws(List.of(-1)));
    }

    @Test
    @DisplayName("is known to its threads only")
    void current() {
        assertEquals(Optional.empty(), Simulation.available());
        assertNull(Simulation.current());
        sim.start("actor", () -> assertSame(sim, Simulation.current()));
        sim.run();
    }

    @Test
    @DisplayName("throws on what an actor's assertion threw, as it is")
    void assertionInActor() {
        var unmet = new AssertionError("unmet");
        sim.start("actor", () -> {
            throw unmet;
        });
        assertSame(unmet, assertThrows(AssertionError.class, sim::run));
        assertSame(unmet, assertThrows(AssertionError.class, sim::run));
    }

    @Test
    @DisplayName("says what an actor died of")
    void exceptionInActor() {
        var crash = new IllegalStateException("no");
        sim.start("actor", () -> {
            throw crash;
        });
        Threw threw = assertThrows(Threw.class, sim::run);
        assertEquals("actor died of java.lang.IllegalStateException: no.", threw.getMessage());
        assertSame(crash, threw.getCause());
    }

    @Test
    @DisplayName("goes on when a thread that is no actor dies, and remembers it")
    void uncaught() {
        var crash = new IllegalStateException("no");
        sim.threads()
                .newThread(() -> {
                    sim.label("<3>");
                    throw crash;
                })
                .start();
        sim.run();
        assertEquals(List.of(new Uncaught("<3>", crash)), sim.uncaught());
    }

    @Test
    @DisplayName("tells a thread's own handler of its death")
    void ownHandler() {
        var told = new ArrayList<Throwable>();
        var crash = new IllegalStateException("no");
        Thread thread = sim.threads().newThread(() -> {
            throw crash;
        });
        thread.setUncaughtExceptionHandler((_, thrown) -> told.add(thrown));
        thread.start();
        sim.run();
        assertEquals(List.of(crash), told);
    }

    @Test
    @DisplayName("ends at a stub, wherever it is reached")
    void stub() {
        StubReached reached = assertThrows(
                StubReached.class, () -> Woven.fresh(Unwritten.class).accept(sim));
        assertEquals("4.2", reached.id());
    }

    @Test
    @DisplayName("is a deadlock when an actor waits for ever, with others that wait besides")
    void deadlock() {
        sim.threads()
                .newThread(() -> {
                    sim.label("process");
                    LockSupport.park();
                })
                .start();
        sim.start("reader", () -> new LinkedBlockingQueue<>().take());
        Deadlock deadlock = assertThrows(Deadlock.class, sim::run);
        assertEquals(
                List.of("reader"),
                deadlock.unfinished().stream().map(Waiting::who).toList());
        assertTrue(deadlock.getMessage().endsWith("and nothing will ever wake it."), deadlock.getMessage());
    }

    @Test
    @DisplayName("is no deadlock for a while, when it runs for a while")
    void runFor() {
        var queue = new LinkedBlockingQueue<String>();
        sim.start("reader", queue::take);
        sim.runFor(Duration.ofSeconds(1));
        assertEquals(Duration.ofSeconds(1), sim.now());
        sim.start("writer", () -> queue.put("hello"));
        sim.run();
        assertEquals(0, sim.threadsAlive());
    }

    @Test
    @DisplayName("is closed when its owner opens the next")
    void next() {
        sim.start("actor", LockSupport::park);
        sim.runFor(Duration.ofSeconds(1));
        new Simulation(Draws.none(), 1).close();
        assertEquals(0, sim.threadsAlive());
        assertThrows(IllegalStateException.class, sim::run);
    }

    @Test
    @DisplayName("stops at its budget of steps")
    void budget() {
        sim.withBudget(50);
        sim.start("actor", () -> {
            while (true) {
                Thread.sleep(1);
            }
        });
        Livelock livelock = assertThrows(Livelock.class, sim::run);
        assertTrue(livelock.getMessage().contains("after 51 steps"), livelock.getMessage());
    }
}
