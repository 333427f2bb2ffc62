package watertight.grader.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watertight.samples.CheckThenAct;
import watertight.samples.LostUpdate;
import watertight.samples.Mailbox;
import watertight.samples.MissedSignal;
import watertight.samples.Monitored;
import watertight.samples.TwoLocks;

@DisplayName("Races")
class RacesTest {

    private static final int SEEDS = 1_000;

    @ParameterizedTest
    @ValueSource(
            classes = {
                LostUpdate.class,
                CheckThenAct.class,
                MissedSignal.class,
                TwoLocks.class,
                Monitored.LooksOnce.class,
                Monitored.TwoMonitors.class
            })
    @DisplayName("are found by more than one seed in fifty")
    void areFound(Class<? extends Consumer<Simulation>> sample) {
        int failures = failures(sample);
        assertTrue(failures > SEEDS / 50, failures + " of " + SEEDS + " seeds find it");
        assertTrue(failures < SEEDS, "every seed fails: it is no race");
    }

    @ParameterizedTest
    @ValueSource(classes = {Mailbox.class, Monitored.Right.class, Monitored.Gate.class})
    @DisplayName("are not found where there are none")
    void areNotInvented(Class<? extends Consumer<Simulation>> sample) {
        assertEquals(0, failures(sample));
    }

    @Test
    @DisplayName("are not found without points")
    void needPoints() {
        for (long seed = 0; seed < SEEDS; seed++) {
            try (var sim = new Simulation(Draws.none(), seed)) {
                new LostUpdate().accept(sim);
            }
        }
    }

    @Test
    @DisplayName("between locks end in a deadlock that says who waits where")
    void deadlock() {
        Deadlock deadlock = assertThrows(Deadlock.class, () -> failures(TwoLocks.class, true));
        assertEquals(
                "Nobody can run any more: one waits in TwoLocks.both (TwoLocks.java:24); two waits in "
                        + "TwoLocks.both (TwoLocks.java:24); and nothing will ever wake them.",
                deadlock.getMessage());
        assertEquals(2, deadlock.unfinished().size());
    }

    private static int failures(Class<? extends Consumer<Simulation>> sample) {
        return failures(sample, false);
    }

    private static int failures(Class<? extends Consumer<Simulation>> sample, boolean stopAtFirst) {
        var samples = new Woven();
        int failures = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            try (var sim = new Simulation(Draws.none(), seed)) {
                samples.instance(sample).accept(sim);
            } catch (AssertionError | Verdict expected) {
                failures++;
                if (stopAtFirst) {
                    throw expected;
                }
            }
        }
        return failures;
    }
}
