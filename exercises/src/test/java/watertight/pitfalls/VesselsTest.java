package watertight.pitfalls;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import watertight.process.Pid;

@Exercise("5.15")
class VesselsTest {

    private static final Duration SOON = Duration.ofHours(10);

    private static void expectAt(Lab lab, String vessel, Integer mile) throws InterruptedException {
        Expect.that("where " + vessel + " is", Vessels.position(lab.node(), vessel))
                .is(Optional.ofNullable(mile));
    }

    private static void expectNothingLeft(Lab lab, int expected, String of) throws InterruptedException {
        Lab.settle();
        Expect.that("processes " + of, lab.node().processes().size()).is(expected);
    }

    @Simulated(tries = 40)
    @Label("A vessel is where it last reported; others are not known")
    void tellsPositions(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var miles = Lab.several(sim.between(1, 5), () -> sim.between(0, 99));
        lab.play(() -> {
            for (int mile : miles) {
                Vessels.report(lab.node(), "anna", mile);
                expectAt(lab, "anna", mile);
            }
            expectAt(lab, "berta", null);
            expectNothingLeft(lab, 1, "for the one vessel that reported");
        });
    }

    @Simulated(tries = 40)
    @Label("Of a vessel that has left nothing is kept, and it may come again")
    void forgetsWhoLeft(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int visits = sim.between(1, 4);
        lab.play(() -> {
            for (int visit = 1; visit <= visits; visit++) {
                Vessels.report(lab.node(), "anna", visit);
                expectAt(lab, "anna", visit);
                Vessels.leave(lab.node(), "anna");
                expectAt(lab, "anna", null);
                expectNothingLeft(lab, 0, "left of the vessel that has left");
            }
        });
    }

    @Simulated(tries = 40)
    @Label("Of vessels that fall silent nothing is kept after a day; those that are heard of stay")
    void forgetsTheSilent(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int silent = sim.between(1, 20);
        int reports = sim.between(1, 2);
        int days = sim.between(1, 4);
        lab.play(() -> {
            for (int i = 0; i < silent * reports; i++) {
                Vessels.report(lab.node(), "vessel " + i % silent, i);
            }
            Vessels.report(lab.node(), "ferry", 0);
            for (int hours = 0; hours <= 24 * days; hours += 10) {
                Simulation.pass(SOON);
                Vessels.report(lab.node(), "ferry", hours);
                expectAt(lab, "ferry", hours);
            }
            expectNothingLeft(lab, 1, "for the ferry, and for " + silent + " vessels that fell silent");
            Simulation.pass(Vessels.DAY.plusSeconds(1));
            expectNothingLeft(lab, 0, "left when all were silent for a day");
            expectAt(lab, "ferry", null);
        });
    }

    @Simulated(tries = 20)
    @Label("A message that is neither a report nor a question does not keep a vessel for ever")
    void forgetsInSpiteOfStrayMessages(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int strays = sim.between(1, 3);
        lab.play(() -> {
            Vessels.report(lab.node(), "anna", 1);
            for (Pid vessel : lab.node().processes()) {
                Lab.several(strays, () -> "stray").forEach(vessel::send);
            }
            Simulation.pass(Vessels.DAY.plusSeconds(1));
            expectNothingLeft(lab, 0, "left of a vessel that was silent for a day, and was sent a stray message");
        });
    }

    @Simulated(tries = 20)
    @Label("A vessel is not forgotten before a day has passed since it was last reported or asked for")
    void remembersForADay(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean asks = sim.chance();
        lab.play(() -> {
            Vessels.report(lab.node(), "anna", 1);
            for (int i = 0; i < 3; i++) {
                Simulation.pass(Vessels.DAY.minusSeconds(1));
                if (asks) {
                    expectAt(lab, "anna", 1);
                } else {
                    Vessels.report(lab.node(), "anna", 1);
                }
            }
            Simulation.pass(Vessels.DAY.minusSeconds(1));
            expectAt(lab, "anna", 1);
        });
    }

    @Simulated(tries = 200)
    @Label("A report that comes in the very moment in which the day is over is not lost")
    void hearsTheLateOnes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Vessels.report(lab.node(), "anna", 1);
            Simulation.pass(Vessels.DAY);
            Vessels.report(lab.node(), "anna", 2);
            expectAt(lab, "anna", 2);
        });
    }

    @Simulated(tries = 20)
    @Label("A vessel that is not known may leave")
    void letsStrangersLeave(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Vessels.leave(lab.node(), "anna");
            Vessels.report(lab.node(), "anna", 1);
            Vessels.leave(lab.node(), "anna");
            Vessels.leave(lab.node(), "anna");
            expectNothingLeft(lab, 0, "left of the vessel that has left");
        });
    }

    @Simulated(tries = 100)
    @Label("Many may report the same vessel at once: it has one process, and is where one of them said")
    void hasOneProcess(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Integer> miles = IntStream.range(0, sim.between(2, 5)).boxed().toList();
        lab.play(() -> {
            miles.forEach(mile -> lab.process("pilot " + mile, self -> Vessels.report(self, "anna", mile)));
            Lab.settle();
            Expect.that("where anna is", Vessels.position(lab.node(), "anna").orElse(-1))
                    .isOneOf(miles.toArray());
            expectNothingLeft(lab, 1, "for the one vessel");
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(Vessels.class).withNarrowCatches().check();
        CodeRules.ofServer(Track.class).withNarrowCatches().check();
    }
}
