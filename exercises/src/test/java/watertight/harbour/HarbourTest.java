package watertight.harbour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;

/** The harbour without a storm: how it opens and closes, and what happens when the lock or the boats give up. */
@Exercise("3.15")
class HarbourTest {

    private static List<Name> lockOrBoats(Simulation sim) {
        return sim.oneOf(List.of(Port.LOCK, Port.BOATS));
    }

    @Simulated(tries = 20)
    @Label("The harbour opens: first the lock, then the boats, then the radio")
    void opens(@ForAll Simulation sim) {
        var port = new Port(sim);
        port.lab().play(() -> {
            port.opens();
            List<Name> started = Port.ALL.stream()
                    .sorted(Comparator.comparing(part -> port.quay().at(part).number()))
                    .toList();
            Expect.that("parts in the order of their starts", started).is(Port.ALL);
        });
    }

    @Simulated(tries = 20)
    @Label("The harbour closes: first the radio, then the boats, then the lock, and nothing is left")
    void closes(@ForAll Simulation sim) {
        var port = new Port(sim);
        port.lab().play(() -> {
            port.opens();
            List<Pid> parts = port.quay().at(Port.ALL);
            port.quay().close();
            List<Name> ended = port.lab().ends().keySet().stream()
                    .filter(parts::contains)
                    .map(pid -> Port.ALL.get(parts.indexOf(pid)))
                    .toList();
            Expect.that("parts in the order of their ends", ended).is(Port.ALL.reversed());
        });
    }

    @Simulated(tries = 20)
    @Label("Whoever takes long to stop is given the time: the jobs of the boats need four seconds each")
    void waitsForTheSlow(@ForAll Simulation sim) {
        var port = new Port(sim);
        List<String> done = new ArrayList<>();
        port.lab().play(() -> {
            port.opens(self -> {
                self.trapExits(true);
                self.receive();
                Simulation.pass(Duration.ofSeconds(4));
                done.add("a job");
            });
            port.quay().close();
            Expect.that("jobs that came to their end before the harbour was closed", done.size())
                    .is(2);
        });
    }

    @Simulated(tries = 60)
    @Label("The lock or the boats give up, up to twice a minute: they are started again, and nothing else is")
    void startsAgain(@ForAll Simulation sim) {
        var port = new Port(sim);
        var systems = Lab.several(sim.between(1, 2), () -> lockOrBoats(sim));
        port.lab().play(() -> {
            port.opens();
            for (List<Name> system : systems) {
                List<Name> others = new ArrayList<>(Port.ALL);
                others.removeAll(system);
                String why = "the system of " + system.getFirst() + " gave up";
                port.untouched(others, why, () -> port.givesUp(system));
                port.worksWithout(List.of(), "when " + why);
            }
        });
    }

    @Simulated(tries = 40)
    @Label("The third time within a minute that the lock or the boats give up, the harbour closes, with all there is")
    void closesWhenTooMuchIsTooMuch(@ForAll Simulation sim) {
        var port = new Port(sim);
        var systems = Lab.several(3, () -> lockOrBoats(sim));
        int pause = sim.between(0, 29);
        port.lab().play(() -> {
            port.opens();
            for (List<Name> system : systems) {
                port.givesUp(system);
                Simulation.pass(Duration.ofSeconds(pause));
            }
            port.isClosed("when the lock and the boats have given up three times, " + pause + " seconds apart");
        });
    }

    @Simulated(tries = 20)
    @Label("Twice within any minute may go on for ever")
    void forgets(@ForAll Simulation sim) {
        var port = new Port(sim);
        var systems = Lab.several(6, () -> lockOrBoats(sim));
        port.lab().play(() -> {
            port.opens();
            for (List<Name> system : systems) {
                port.givesUp(system);
                Simulation.pass(Duration.ofSeconds(31));
            }
            port.worksWithout(List.of(), "when the lock or the boats have given up every 31 seconds");
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(Harbour.class).check();
    }
}
