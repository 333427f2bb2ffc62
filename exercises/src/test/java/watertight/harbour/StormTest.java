package watertight.harbour;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Name;

/** A storm: the radio crashes over and over. */
@Exercise("3.15")
class StormTest {

    /** How often the radio may give up within a minute. */
    private static final int PATIENCE = 5;

    private static void storm(Port port, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            port.givesUp(Port.RADIO);
        }
    }

    @Simulated(tries = 60)
    @Label("However often the radio crashes, the lock and the boats are not touched")
    void touchesNobody(@ForAll Simulation sim) {
        var port = new Port(sim);
        int crashes = sim.between(1, 60);
        var parts = Lab.several(crashes, () -> sim.oneOf(Port.RADIO));
        port.lab().play(() -> {
            port.opens();
            port.untouched(Port.LOCK_AND_BOATS, "the radio crashed " + crashes + " times", () -> {
                for (Name part : parts) {
                    port.quay().kills(part);
                }
            });
        });
    }

    @Simulated(tries = 20)
    @Label("A radio that has given up up to five times within a minute is back after the storm")
    void comesBack(@ForAll Simulation sim) {
        var port = new Port(sim);
        int times = sim.between(1, PATIENCE);
        port.lab().play(() -> {
            port.opens();
            storm(port, times);
            port.worksWithout(List.of(), "when the radio has given up " + times + " times");
        });
    }

    @Simulated(tries = 20)
    @Label("The sixth time within a minute the radio is silent for good, and the harbour works without it")
    void staysSilent(@ForAll Simulation sim) {
        var port = new Port(sim);
        int pause = sim.between(0, 11);
        port.lab().play(() -> {
            port.opens();
            for (int time = 0; time <= PATIENCE; time++) {
                port.givesUp(Port.RADIO);
                Simulation.pass(Duration.ofSeconds(pause));
            }
            String when = "when the radio has given up six times, " + pause + " seconds apart";
            staysSilent(port, when);
            Simulation.pass(Duration.ofHours(1));
            staysSilent(port, when);
            port.worksWithout(Port.RADIO, when);
        });
    }

    private static void staysSilent(Port port, String when) {
        if (port.quay().at(Receiver.NAME) != null) {
            throw Expect.never("There is a receiver again " + when + ".");
        }
    }

    @Simulated(tries = 10)
    @Label("A radio that gives up five times within any minute is always back")
    void forgetsStorms(@ForAll Simulation sim) {
        var port = new Port(sim);
        port.lab().play(() -> {
            port.opens();
            for (int time = 0; time < 3 * PATIENCE; time++) {
                port.givesUp(Port.RADIO);
                Simulation.pass(Duration.ofSeconds(13));
            }
            port.worksWithout(List.of(), "when the radio has given up every 13 seconds");
        });
    }

    @Simulated(tries = 40)
    @Label(
            "The radio's troubles do not count for the harbour's closing: the lock and the boats may still give up twice")
    void doesNotCount(@ForAll Simulation sim) {
        var port = new Port(sim);
        int times = sim.between(1, PATIENCE + 1);
        var systems = Lab.several(2, () -> sim.oneOf(List.of(Port.LOCK, Port.BOATS)));
        port.lab().play(() -> {
            port.opens();
            storm(port, times);
            for (List<Name> system : systems) {
                port.givesUp(system);
            }
            port.worksWithout(
                    times > PATIENCE ? Port.RADIO : List.of(),
                    "when the radio has given up " + times + " times, and the lock and the boats twice");
        });
    }

    @Simulated(tries = 100)
    @Label("A radio that is killed with its supervisors touches nobody, and does not count for the harbour's closing")
    void mayBeKilled(@ForAll Simulation sim) {
        var port = new Port(sim);
        int levels = sim.between(1, 3);
        int times = sim.between(1, 4);
        port.lab().play(() -> {
            port.opens();
            port.untouched(Port.LOCK_AND_BOATS, "the radio was killed", () -> {
                for (int time = 0; time < times; time++) {
                    port.supervisorsOf(Receiver.NAME).stream()
                            .limit(levels)
                            .forEach(port.lab().node()::kill);
                    Lab.settle();
                }
            });
            port.givesUp(Port.LOCK);
            port.givesUp(Port.BOATS);
            Expect.that(
                            "a ship comes through the lock when that has given up, too, and the boats",
                            LockController.letThrough(port.lab().node()))
                    .is(true);
        });
    }
}
