package watertight.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;

/** Monitors alone, without running processes. */
@Exercise("1.13")
class MonitorsTest {

    private static Monitor monitor(Pid watcher, Pid watched) {
        return new Monitor(watcher, watched, watched);
    }

    /** Monitors, and beside them a plain set of those that should be on, in the order they were set. */
    private static final class Twin {
        final Simulation sim;
        final Monitors monitors = new Monitors();
        final Set<Monitor> on = new LinkedHashSet<>();
        final List<Monitor> made = new ArrayList<>();

        Twin(Simulation sim) {
            this.sim = sim;
        }

        void set(Pid watcher, Pid watched) {
            var monitor = monitor(watcher, watched);
            sim.note("the test", "sets " + monitor);
            Expect.that("set(" + monitor + ")", monitors.set(monitor)).is(watched.isAlive());
            made.add(monitor);
            if (watcher.isAlive() && watched.isAlive() && watcher != watched) {
                on.add(monitor);
            }
        }

        void takeOff(int choice) {
            if (!made.isEmpty()) {
                Monitor monitor = made.get(choice % made.size());
                sim.note("the test", "takes off " + monitor);
                Expect.that("takeOff(" + monitor + ") found it on", onlyIfNotSelf(monitor))
                        .is(on.remove(monitor));
            }
        }

        /** Whether a watch over oneself counts as on is left open. */
        private boolean onlyIfNotSelf(Monitor monitor) {
            return monitors.takeOff(monitor) && monitor.watcher() != monitor.watched();
        }

        void end(Pid pid) {
            sim.note("the test", "ends " + pid);
            var expected =
                    on.stream().filter(monitor -> monitor.watched() == pid).toList();
            Cast.end(pid);
            Expect.that("monitors that fire when " + pid + " ends", monitors.breakAll(pid))
                    .is(expected);
            on.removeIf(monitor -> monitor.watched() == pid || monitor.watcher() == pid);
        }
    }

    @Simulated(tries = 200)
    @Label("Monitors fire once, in the order set, when whom they watch ends; those of an ended watcher are gone")
    void firesOnce(@ForAll Simulation sim) {
        var cast = new Cast(sim, 3);
        var twin = new Twin(sim);
        var choices = Lab.several(sim.between(1, 10), () -> sim.between(0, 7));
        var ones = Lab.several(choices.size(), () -> sim.oneOf(cast.all()));
        var others = Lab.several(choices.size(), () -> sim.oneOf(cast.all()));
        sim.start("the test", () -> {
            for (int i = 0; i < choices.size(); i++) {
                switch (choices.get(i)) {
                    case 0, 1, 2, 3, 4 -> twin.set(ones.get(i), others.get(i));
                    case 5 -> twin.takeOff(i * 7);
                    default -> twin.end(ones.get(i));
                }
            }
            cast.all().forEach(twin::end);
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("Monitors add up: the same process may watch another many times, and each watch is its own")
    void addUp(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var twin = new Twin(sim);
        int times = sim.between(2, 4);
        int off = sim.between(0, times - 1);
        sim.start("the test", () -> {
            for (int i = 0; i < times; i++) {
                twin.set(cast.get(0), cast.get(1));
            }
            twin.takeOff(off);
            twin.end(cast.get(1));
        });
        sim.run();
    }

    @Simulated(tries = 1000)
    @Label("Set while the watched process ends, a monitor fires, or set says that it is not on: one of both")
    void setRacesWithEnd(@ForAll Simulation sim) {
        var cast = new Cast(sim, 3);
        var monitors = new Monitors();
        var monitor = monitor(cast.get(0), cast.get(1));
        var earlier = monitor(cast.get(2), cast.get(1));
        boolean hasEarlier = sim.chance();
        List<Boolean> set = new ArrayList<>();
        List<Monitor> fired = new ArrayList<>();
        sim.start("the watcher", () -> set.add(monitors.set(monitor)));
        sim.start("the watched", () -> {
            if (hasEarlier) {
                monitors.set(earlier);
            }
            Cast.end(cast.get(1));
            fired.addAll(monitors.breakAll(cast.get(1)));
        });
        sim.run();
        fired.remove(earlier);
        Expect.that(set.get(0) ? "set returned true; fired" : "set returned false; fired", fired)
                .is(set.get(0) ? List.of(monitor) : List.of());
    }

    @Simulated(tries = 400)
    @Label("Taken off while the watched process ends, a monitor fires, or takeOff found it on: one of both")
    void takeOffRacesWithEnd(@ForAll Simulation sim) {
        var cast = new Cast(sim, 2);
        var monitors = new Monitors();
        var monitor = monitor(cast.get(0), cast.get(1));
        List<Boolean> wasOn = new ArrayList<>();
        List<Monitor> fired = new ArrayList<>();
        sim.start("the test", () -> monitors.set(monitor));
        sim.run();
        sim.start("the watcher", () -> wasOn.add(monitors.takeOff(monitor)));
        sim.start("the watched", () -> {
            Cast.end(cast.get(1));
            fired.addAll(monitors.breakAll(cast.get(1)));
        });
        sim.run();
        Expect.that(wasOn.get(0) ? "takeOff returned true; fired" : "takeOff returned false; fired", fired)
                .is(wasOn.get(0) ? List.of() : List.of(monitor));
    }

    @Simulated(tries = 300)
    @Label("Processes that watch one another at once do not wait for each other, and no watch is lost")
    void manyAtOnce(@ForAll Simulation sim) {
        var cast = new Cast(sim, 3);
        var monitors = new Monitors();
        var all = List.of(
                monitor(cast.get(0), cast.get(1)),
                monitor(cast.get(1), cast.get(0)),
                monitor(cast.get(2), cast.get(1)));
        for (Monitor monitor : all) {
            sim.start(monitor.watcher().toString(), () -> monitors.set(monitor));
        }
        sim.run();
        sim.start("the test", () -> {
            for (Monitor monitor : all) {
                Expect.that("takeOff(" + monitor + ") found it on", monitors.takeOff(monitor))
                        .isTrue();
            }
        });
        sim.run();
    }

    @Simulated(tries = 1)
    @Label("Whoever is done with the monitors leaves them free for others")
    void keepsNobodyOut(@ForAll Simulation sim) {
        var cast = new Cast(sim, 3);
        var monitors = new Monitors();
        Pid ended = cast.get(2);
        Cast.end(ended);
        Monitor monitor = monitor(cast.get(0), cast.get(1));
        Lab.oneByOne(
                sim,
                List.of(
                        () -> monitors.set(monitor),
                        () -> monitors.set(monitor(cast.get(0), cast.get(0))),
                        () -> monitors.set(monitor(cast.get(0), ended)),
                        () -> monitors.takeOff(monitor),
                        () -> monitors.takeOff(monitor),
                        () -> monitors.breakAll(ended)));
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Monitors.class).check();
    }
}
