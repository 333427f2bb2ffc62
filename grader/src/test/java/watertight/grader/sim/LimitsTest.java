package watertight.grader.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import watertight.samples.Endless;
import watertight.samples.Leaving;
import watertight.samples.Mailbox;
import watertight.samples.TwoLocks;

@DisplayName("A simulation")
class LimitsTest {

    @AfterEach
    @DisplayName("(and the next one is unharmed)")
    void nextIsUnharmed() {
        play(Mailbox.class, 1);
    }

    @Test
    @DisplayName("ends an endless loop")
    void endlessLoop() {
        Livelock livelock = assertThrows(Livelock.class, () -> play(Endless.Loop.class, 1));
        assertEquals("looper", livelock.who());
        assertEquals("Loop.accept", place(livelock.where()));
    }

    @Test
    @DisplayName("ends an endless loop on the test's own thread, too")
    void endlessLoopOfTheTest() {
        Livelock livelock = assertThrows(Livelock.class, () -> play(Endless.OwnLoop.class, 1));
        assertEquals("the test", livelock.who());
        assertEquals("OwnLoop.accept", place(livelock.where()));
    }

    @Test
    @DisplayName("ends an endless loop the sooner, the more it does in each round")
    void longRounds() {
        Livelock livelock = assertThrows(Livelock.class, () -> play(Endless.LongRounds.class, 1));
        assertTrue(livelock.getMessage().contains("went round 2,222,223 times"), livelock.getMessage());
    }

    @Test
    @DisplayName("ends a loop that swallows everything")
    void stubbornSpin() {
        Livelock livelock = assertThrows(Livelock.class, () -> play(Endless.StubbornSpin.class, 1));
        assertEquals("spinner", livelock.who());
    }

    @Test
    @DisplayName("ends when two make way for each other for ever")
    void livelock() {
        Livelock livelock = assertThrows(Livelock.class, () -> play(Endless.AfterYou.class, 1));
        assertEquals("AfterYou.wait", place(livelock.where()));
        assertTrue(livelock.getMessage().contains("100,001 steps"), livelock.getMessage());
    }

    @Test
    @DisplayName("knows an endless recursion, swallowed or not")
    void recursion() {
        OutOfStack overflow = assertThrows(OutOfStack.class, () -> play(Endless.Recursion.class, 1));
        assertEquals("Recursion.dive", place(overflow.where()));
    }

    @Test
    @DisplayName("knows an endless recursion under a lock")
    void lockedRecursion() {
        OutOfStack overflow = assertThrows(OutOfStack.class, () -> play(Endless.LockedRecursion.class, 1));
        assertEquals("diver", overflow.who());
    }

    @Test
    @DisplayName("knows an endless recursion whose stack never fills, because it moves to the heap")
    void yieldingRecursion() {
        OutOfStack overflow = assertThrows(OutOfStack.class, () -> play(Endless.YieldingRecursion.class, 1));
        assertEquals("YieldingRecursion.dive", place(overflow.where()));
    }

    @Test
    @DisplayName("knows when memory runs out, and gives it back")
    void memory() {
        for (int i = 0; i < 3; i++) {
            OutOfMemory full = assertThrows(OutOfMemory.class, () -> play(Endless.Memory.class, 1));
            assertEquals("hoarder", full.who());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Endless.Exit.class, Endless.Halt.class})
    @DisplayName("refuses to end the JVM")
    void exit(Class<? extends Consumer<Simulation>> sample) {
        ExitCalled exit = assertThrows(ExitCalled.class, () -> play(sample, 1));
        assertTrue(exit.getMessage().contains(" at Endless."), exit.getMessage());
    }

    @Test
    @DisplayName("is left behind when it hangs")
    void hung() {
        Hung hung = assertThrows(Hung.class, () -> {
            try (var sim = new Simulation(Draws.none(), 1).withPatience(Duration.ofMillis(200))) {
                new Endless.Busy().accept(sim);
            } finally {
                Endless.Busy.stop = true;
            }
        });
        assertTrue(hung.getMessage().contains("worker is stuck in Endless.Busy.accept"), hung.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "Platform, Thread.start",
        "FixedPool, AbstractExecutorService.submit",
        "CommonPool, CompletableFuture.supplyAsync",
        "OwnPool, ForkJoinPool.submit",
        "ParallelStream, IntPipeline.sum",
        "Timeout, CompletableFuture.orTimeout",
        "OldTimer, new Timer",
        "Unsimulated, Thread.startVirtualThread"
    })
    @DisplayName("is not left unseen")
    void left(String sample, String call) throws Exception {
        LeftSimulation left = assertThrows(LeftSimulation.class, () -> play(leaving(sample), 1));
        assertEquals(call, left.call());
        assertEquals(sample + ".", place(left.where()).substring(0, sample.length() + 1));
    }

    @Test
    @DisplayName("keeps virtual threads that simulated threads start")
    void staying() {
        play(Leaving.Staying.class, 1);
    }

    @Test
    @DisplayName("leaves no thread behind")
    void leftovers() {
        var samples = new Woven();
        for (int seed = 0; seed < 10_000; seed++) {
            var sim = new Simulation(Draws.none(), seed);
            samples.instance(Endless.Leftovers.class).accept(sim);
            assertEquals(4, sim.threadsAlive());
            sim.close();
            assertEquals(0, sim.threadsAlive());
            assertEquals(List.of(), sim.timeline().events());
        }
    }

    @Test
    @DisplayName("leaves no thread behind that waits for a lock, which no interrupt ends")
    void locked() {
        for (int seed = 0; seed < 100; seed++) {
            var sim = new Simulation(Draws.none(), seed);
            try {
                Woven.fresh(TwoLocks.class).accept(sim);
            } catch (Deadlock expected) {
                assertEquals(2, expected.unfinished().size());
            }
            sim.close();
            assertEquals(0, sim.threadsAlive());
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Consumer<Simulation>> leaving(String name) throws ClassNotFoundException {
        return (Class<? extends Consumer<Simulation>>) Class.forName(Leaving.class.getName() + "$" + name);
    }

    private static void play(Class<? extends Consumer<Simulation>> sample, long seed) {
        try (var sim = new Simulation(Draws.none(), seed)) {
            Woven.fresh(sample).accept(sim);
        }
    }

    private static String place(Place place) {
        return place.className().substring(place.className().lastIndexOf('$') + 1) + "." + place.method();
    }
}
