package watertight.pitfalls;

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

@Exercise("5.14")
class CustomsTest {

    /** Long enough for any number of inspections here. */
    private static final int LONG = 60_000;

    @Simulated(tries = 40)
    @Label("Every container is inspected, once, in the order in which they are delivered")
    void inspectsAll(@ForAll Simulation sim) {
        var quay = new Quayside(sim);
        int count = sim.between(0, Customs.YARD);
        quay.lab().play(() -> {
            quay.open();
            quay.unload(quay.lab().node(), "anna", count);
            Simulation.pass(LONG);
            Expect.that("inspected", quay.inspected()).is(Quayside.containers("anna", count));
            Expect.that(
                            "how many the customs say they inspected",
                            Customs.inspected(quay.lab().node(), quay.customs()))
                    .is(count);
        });
    }

    @Simulated(tries = 60)
    @Label("A ship's containers never take more room than the yard has")
    void keepsToTheYard(@ForAll Simulation sim) {
        var quay = new Quayside(sim);
        int count = sim.between(Customs.YARD, 50);
        quay.lab().play(() -> {
            quay.open();
            quay.unload(quay.lab().node(), "anna", count);
            Simulation.pass(LONG);
            Expect.that("inspected", quay.inspected()).is(Quayside.containers("anna", count));
        });
    }

    @Simulated(tries = 40)
    @Label("The inspector never has to wait for the crane: it takes as long as the inspections take")
    void keepsBusy(@ForAll Simulation sim) {
        var quay = new Quayside(sim);
        int count = sim.between(30, 60);
        quay.lab().play(() -> {
            quay.open();
            long begin = sim.now().toMillis();
            quay.unload(quay.lab().node(), "anna", count);
            int inspected = Customs.inspected(quay.lab().node(), quay.customs());
            Expect.that("containers inspected", inspected).is(count);
            long took = sim.now().toMillis() - begin;
            long inspections = (long) count * Quayside.INSPECTING;
            if (took > inspections + 2 * Quayside.LIFTING) {
                throw Expect.never("All was done after " + took + " ms. The inspections took " + inspections
                        + " of these, and lifting the first container " + Quayside.LIFTING
                        + ": for the rest the inspector waited for the crane.");
            }
        });
    }

    @Simulated(tries = 40)
    @Label("An inspection that takes very long is no failure: the crane waits")
    void waitsForSlowOnes(@ForAll Simulation sim) {
        var quay = new Quayside(sim);
        int count = sim.between(Customs.YARD, 30);
        quay.isSlow(sim.between(0, count - 1));
        quay.lab().play(() -> {
            quay.open();
            quay.unload(quay.lab().node(), "anna", count);
            Simulation.pass(LONG);
            Expect.that("inspected", quay.inspected()).is(Quayside.containers("anna", count));
        });
    }

    @Simulated(tries = 60)
    @Label("When the customs end the crane stops and says so: it neither waits for ever nor goes on regardless")
    void stopsWithThem(@ForAll Simulation sim) {
        var quay = new Quayside(sim);
        int count = sim.between(Customs.YARD, 30);
        quay.isDeadly(sim.between(0, count / 2));
        quay.lab().play(() -> {
            quay.open();
            try {
                Crane.unload(quay.lab().node(), quay.customs(), quay.cargo(Quayside.containers("anna", count)));
            } catch (RuntimeException told) {
                return;
            }
            throw Expect.never("The customs ended after " + quay.inspected().size() + " containers of " + count
                    + ", and the crane unloaded them all and reported nothing.");
        });
    }

    @Simulated(tries = 40)
    @Label("Two cranes can deliver at once: nothing is lost, and each ship's containers stay in order")
    void servesTwo(@ForAll Simulation sim) {
        var quay = new Quayside(sim);
        int count = sim.between(1, Customs.YARD / 2);
        quay.lab().play(() -> {
            quay.open();
            for (String ship : List.of("anna", "berta")) {
                quay.lab().process("crane of " + ship, self -> quay.unload(self, ship, count));
            }
            Simulation.pass(LONG);
            for (String ship : List.of("anna", "berta")) {
                Expect.that(
                                "inspected of " + ship,
                                quay.inspected().stream()
                                        .filter(container -> container.startsWith(ship))
                                        .toList())
                        .is(Quayside.containers(ship, count));
            }
            Lab.settle();
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(Customs.class).withNarrowCatches().check();
        CodeRules.ofApplication(Crane.class).withNarrowCatches().check();
    }
}
