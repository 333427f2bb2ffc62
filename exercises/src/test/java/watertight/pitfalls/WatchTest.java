package watertight.pitfalls;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.pitfalls.Watch.Answer;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.Supervisor;

@Exercise("5.17")
class WatchTest {

    /** Expects that a signal is shown, by the lamp that is there now. */
    private static void expectShown(Node node, String signal, String when) throws InterruptedException {
        Expect.that("what became of a signal " + when, Watch.signal(node, signal))
                .is(Answer.SHOWN);
        Expect.that("what the lamp shows " + when, Lamp.shown(node)).is(signal);
    }

    private static void expectSame(Supervised station, Pid watch, String when) {
        Expect.that("how the watch ended " + when, station.endOf(watch)).is("not at all: it goes on");
    }

    @Simulated(tries = 20)
    @Label("A signal is shown on the lamp, and counted")
    void showsSignals(@ForAll Simulation sim) {
        var station = new Supervised(sim);
        int signals = sim.between(0, 4);
        var node = station.lab().node();
        station.lab().play(() -> {
            station.open(new SignalStation());
            for (int i = 0; i < signals; i++) {
                expectShown(node, "signal " + i, "at the beginning");
            }
            Expect.that("signals counted", Watch.count(node)).is(signals);
        });
    }

    @Simulated(tries = 60)
    @Label("However often the lamp breaks, a signal is shown on the one that is there now, and counted")
    void findsTheNewLamp(@ForAll Simulation sim) {
        var station = new Supervised(sim);
        int breaks = sim.between(1, 4);
        var node = station.lab().node();
        station.lab().play(() -> {
            station.open(new SignalStation());
            Pid watch = station.at(Watch.NAME);
            expectShown(node, "at first", "at the beginning");
            for (int i = 1; i <= breaks; i++) {
                node.kill(station.at(Lamp.NAME));
                Simulation.pass(Supervised.A_WHILE);
                expectShown(node, "signal " + i, "after the lamp broke and a new one came");
            }
            expectSame(station, watch, "when lamps broke");
            Expect.that("signals counted", Watch.count(node)).is(breaks + 1);
        });
    }

    @Simulated(tries = 40)
    @Label("While there is no lamp a signal is answered with DARK, at once; when there is one again it is shown")
    void saysWhenItIsDark(@ForAll Simulation sim) {
        var station = new Supervised(sim);
        int signals = sim.between(1, 3);
        boolean shownBefore = sim.chance();
        var node = station.lab().node();
        station.lab().play(() -> {
            station.open(new SignalStation());
            Pid watch = station.at(Watch.NAME);
            if (shownBefore) {
                expectShown(node, "before", "before the lamp was taken away");
            }
            Supervisor.terminateChild(node, station.root(), "lamp");
            for (int i = 0; i < signals; i++) {
                long before = sim.now().toMillis();
                Expect.that("what became of a signal without a lamp", Watch.signal(node, "nobody sees"))
                        .is(Answer.DARK);
                Expect.that("milliseconds until that was told", sim.now().toMillis() - before)
                        .is(0L);
            }
            Supervisor.restartChild(node, station.root(), "lamp");
            expectShown(node, "again", "when the lamp was brought back");
            expectSame(station, watch, "when there was no lamp");
            Expect.that("signals counted", Watch.count(node)).is(shownBefore ? 2 : 1);
        });
    }

    @Simulated(tries = 20)
    @Label("A lamp that breaks when it is told a signal has not shown it: that is DARK, and no trouble of the watch")
    void survivesTheBreak(@ForAll Simulation sim) {
        var station = new Supervised(sim);
        var node = station.lab().node();
        station.lab().play(() -> {
            station.open(new SignalStation());
            Pid watch = station.at(Watch.NAME);
            Supervisor.terminateChild(node, station.root(), "lamp");
            node.register(Lamp.NAME, node.spawn(Self::receive));
            station.lab()
                    .start(
                            "client",
                            () -> Expect.that("what became of that signal", Watch.signal(node, "now"))
                                    .is(Answer.DARK));
            Simulation.pass(Supervised.A_WHILE);
            expectSame(station, watch, "when the lamp broke");
            Supervisor.restartChild(node, station.root(), "lamp");
            expectShown(node, "afterwards", "after the lamp broke and a new one came");
        });
    }

    @Simulated(tries = 200)
    @Label("A lamp that breaks in the very moment of a signal is no trouble of the watch")
    void survivesTheMoment(@ForAll Simulation sim) {
        var station = new Supervised(sim);
        var node = station.lab().node();
        station.lab().play(() -> {
            station.open(new SignalStation());
            Pid watch = station.at(Watch.NAME);
            for (int i = 1; i <= 4; i++) {
                station.lab().start("accident " + i, () -> node.kill(station.at(Lamp.NAME)));
                station.lab()
                        .start(
                                "client " + i,
                                () -> Expect.that("what became of a signal", Watch.signal(node, "now"))
                                        .isOneOf(Answer.SHOWN, Answer.DARK));
                Simulation.pass(Supervised.A_WHILE);
            }
            expectSame(station, watch, "when the lamp broke");
            expectShown(node, "afterwards", "after the lamp broke and a new one came");
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(Watch.class).withNarrowCatches().check();
    }
}
