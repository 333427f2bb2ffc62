package watertight.pitfalls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.CallException;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Trace;

@Exercise("5.16")
class SeaChartsTest {

    private static void expectDepth(Caller caller, String place) throws InterruptedException {
        Optional<Integer> depth;
        try {
            depth = SeaCharts.depth(caller, place);
        } catch (CallException failed) {
            throw Expect.never("Who asked for the depth at " + place + " was told: " + failed.getMessage());
        }
        Expect.that("the depth at " + place, depth).is(Optional.ofNullable(Archive.DEPTHS.get(place)));
    }

    @Simulated(tries = 40)
    @Label("The bridge starts at once, and the lamp can be used while the charts are being read")
    void holdsNobodyUp(@ForAll Simulation sim) {
        var bridge = new Supervised(sim);
        var archive = new Archive(bridge.lab(), sim.between(1, 60));
        bridge.lab().play(() -> {
            bridge.open(new Bridge(archive));
            if (bridge.root() == null) {
                throw Expect.never("While the charts are being read, which takes " + archive.seconds()
                        + " s, the bridge has not started, and has no lamp.");
            }
            Lamp.show(bridge.lab().node(), Lamp.NAME, "all well");
            expectDepth(bridge.lab().node(), "bay");
            Expect.that("seconds until the charts were read", sim.now().toSeconds())
                    .is((long) archive.seconds());
        });
    }

    @Simulated(tries = 60)
    @Label("Who asks while the charts are being read is told when it is done, however long that takes, in order")
    void letsThemWait(@ForAll Simulation sim) {
        var bridge = new Supervised(sim);
        var archive = new Archive(bridge.lab(), sim.between(1, 60));
        var places = Lab.several(sim.between(1, 5), () -> sim.oneOf(Archive.PLACES));
        int pause = sim.between(0, archive.seconds() - 1);
        List<Pid> clients = new ArrayList<>();
        bridge.lab().play(() -> {
            bridge.open(new Bridge(archive));
            Simulation.pass(Duration.ofSeconds(pause));
            for (int i = 0; i < places.size(); i++) {
                String place = places.get(i);
                bridge.lab().process("client " + (i + 1), self -> {
                    clients.add(self.pid());
                    expectDepth(self, place);
                    Expect.that("seconds until that was told", sim.now().toSeconds())
                            .is((long) archive.seconds());
                });
                Lab.settle();
            }
            Simulation.pass(Supervised.A_WHILE.plusMinutes(2));
            Expect.that("who was told, in order", answered(bridge.lab(), clients))
                    .is(clients);
        });
    }

    /** Which clients were sent an answer, in order. */
    private static List<Pid> answered(Lab lab, List<Pid> clients) {
        return lab.traces().stream()
                .filter(Trace.Sent.class::isInstance)
                .map(sent -> ((Trace.Sent) sent).to())
                .filter(clients::contains)
                .toList();
    }

    @Simulated(tries = 400)
    @Label("Who asks in the very moment of the start is told as well")
    void isNeverWithoutCharts(@ForAll Simulation sim) {
        var bridge = new Supervised(sim);
        var archive = new Archive(bridge.lab(), sim.between(0, 3));
        var node = bridge.lab().node();
        bridge.lab().play(() -> {
            bridge.lab().start("client", () -> {
                while (node.whereis(SeaCharts.NAME).isEmpty()) {
                    Thread.yield();
                }
                expectDepth(bridge.lab().node(), "bay");
            });
            bridge.open(new Bridge(archive));
        });
    }

    @Simulated(tries = 40)
    @Label("The charts are read once for each start, by the server itself")
    void readsOnce(@ForAll Simulation sim) {
        var bridge = new Supervised(sim);
        var archive = new Archive(bridge.lab(), sim.between(0, 10));
        bridge.lab().play(() -> {
            bridge.open(new Bridge(archive));
            for (String place : Archive.PLACES) {
                expectDepth(bridge.lab().node(), place);
            }
            Expect.that("the processes that read the archive", archive.readers())
                    .is(List.of(bridge.at(SeaCharts.NAME)));
        });
    }

    @Simulated(tries = 40)
    @Label("SeaCharts that are lost are read again, and nobody else is held up by that either")
    void readsAgain(@ForAll Simulation sim) {
        var bridge = new Supervised(sim);
        var archive = new Archive(bridge.lab(), sim.between(1, 60));
        var node = bridge.lab().node();
        bridge.lab().play(() -> {
            bridge.open(new Bridge(archive));
            expectDepth(bridge.lab().node(), "bay");
            node.kill(bridge.at(SeaCharts.NAME));
            Lab.settle();
            node.kill(bridge.at(Lamp.NAME));
            Lab.settle();
            Lamp.show(node, bridge.at(Lamp.NAME), "all well again");
            expectDepth(bridge.lab().node(), "bay");
        });
    }

    @Simulated(tries = 40)
    @Label("A reading that fails crashes the server with what was thrown, and it is started again")
    void failsInTheOpen(@ForAll Simulation sim) {
        var bridge = new Supervised(sim);
        var archive = new Archive(bridge.lab(), sim.between(3, 30));
        archive.burns(sim.between(1, 3));
        bridge.lab().play(() -> {
            bridge.open(new Bridge(archive));
            Pid first = bridge.at(SeaCharts.NAME);
            Simulation.pass(Supervised.A_WHILE.multipliedBy(30));
            Expect.that("how the first server ended", String.valueOf(bridge.endOf(first)))
                    .is("crash(watertight.process.Lab$Boom: boom)");
            expectDepth(bridge.lab().node(), "channel");
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(SeaCharts.class).withNarrowCatches().check();
    }
}
