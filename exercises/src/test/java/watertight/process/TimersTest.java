package watertight.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;

@Exercise("1.8")
class TimersTest {

    private static Duration delay(Simulation sim) {
        return sim.oneOf(List.of(
                Duration.ofSeconds(1),
                Duration.ofMillis(20),
                Duration.ZERO,
                Duration.ofMillis(1),
                Duration.ofHours(30),
                Duration.ofNanos(1_500_000),
                Duration.ofNanos(3_000)));
    }

    @Simulated(tries = 60)
    @Label("after runs the action once, exactly when the delay has passed, and does not wait for it")
    void sendsOnceAndInTime(@ForAll Simulation sim) {
        var timers = new Timers(sim.timers());
        var delay = delay(sim);
        List<Duration> ran = new ArrayList<>();
        sim.start("caller", () -> {
            timers.after(delay, () -> ran.add(sim.now()));
            Expect.that("the time when after returned", sim.now()).is(Duration.ZERO);
        });
        sim.runFor(delay.multipliedBy(4).plusSeconds(1));
        Expect.that("the times at which the action ran", ran).is(List.of(delay));
    }

    @Simulated(tries = 60)
    @Label("Timers fire in the order of their moments, whatever the order they were set in")
    void firesInOrder(@ForAll Simulation sim) {
        var timers = new Timers(sim.timers());
        var moments = Lab.several(sim.between(1, 5), () -> sim.between(0, 50));
        List<String> ran = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        sim.start(
                "caller",
                () -> moments.stream()
                        .distinct()
                        .forEach(moment -> timers.after(Duration.ofMillis(moment), () -> ran.add(moment + " ms"))));
        moments.stream().distinct().sorted().forEach(moment -> expected.add(moment + " ms"));
        sim.run();
        Expect.that("the timers fired", ran).is(expected);
    }

    @Simulated(tries = 20)
    @Label("A negative delay is refused with an IllegalArgumentException, and nothing is sent")
    void refusesNegativeDelays(@ForAll Simulation sim) {
        var timers = new Timers(sim.timers());
        var delay = Duration.ofMillis(-sim.between(1, 1000));
        List<String> ran = new ArrayList<>();
        sim.start(
                "caller",
                () -> Expect.that(
                                "what a delay of " + delay.toMillis() + " ms threw",
                                Lab.thrownBy(() -> timers.after(delay, () -> ran.add("ran"))))
                        .is("IllegalArgumentException"));
        sim.run();
        Expect.that("what was run", ran).is(List.of());
    }

    @Simulated(tries = 60)
    @Label("A cancelled timer never fires, and cancel returns the time that was left")
    void cancels(@ForAll Simulation sim) {
        var timers = new Timers(sim.timers());
        var delay = Duration.ofMillis(100);
        var passed = Duration.ofMillis(sim.between(0, 99));
        List<String> ran = new ArrayList<>();
        sim.start("caller", () -> {
            Timer timer = timers.after(delay, () -> ran.add("ran"));
            Simulation.pass(passed);
            Expect.that("cancel after " + passed.toMillis() + " of 100 ms", timer.cancel())
                    .is(Optional.of(delay.minus(passed)));
        });
        sim.run();
        Expect.that("what the cancelled timer did", ran).is(List.of());
    }

    @Simulated(tries = 40)
    @Label("cancel returns empty where there is nothing left to stop: the timer has fired, or was cancelled before")
    void cancelsOnce(@ForAll Simulation sim) {
        var timers = new Timers(sim.timers());
        boolean fires = sim.chance();
        List<String> ran = new ArrayList<>();
        sim.start("caller", () -> {
            Timer timer = timers.after(Duration.ofMillis(10), () -> ran.add("ran"));
            if (fires) {
                Simulation.pass(Duration.ofMillis(sim.between(11, 30)));
            } else {
                timer.cancel();
            }
            Expect.that(fires ? "cancel after it fired" : "the second cancel", timer.cancel())
                    .is(Optional.empty());
            Expect.that("and again", timer.cancel()).is(Optional.empty());
        });
        sim.run();
        Expect.that("the timer", ran).is(fires ? List.of("ran") : List.of());
    }

    @Simulated(tries = 400)
    @Label("Cancelled in the very moment it fires, a timer is either cancelled or it fires: cancel says which")
    void cancelRacesWithFiring(@ForAll Simulation sim) {
        var timers = new Timers(sim.timers());
        List<String> ran = new ArrayList<>();
        List<Boolean> stopped = new ArrayList<>();
        var timer = new Timer[1];
        sim.start("caller", () -> timer[0] = timers.after(Duration.ofMillis(10), () -> ran.add("ran")));
        sim.start("canceller", () -> {
            Simulation.pass(Duration.ofMillis(10));
            stopped.add(timer[0].cancel().isPresent());
        });
        sim.run();
        boolean inTime = stopped.get(0);
        Expect.that(inTime ? "cancel returned a time left, and the timer" : "cancel returned empty, and the timer", ran)
                .is(inTime ? List.of() : List.of("ran"));
    }

    @Simulated(tries = 60)
    @Label("sendAfter delivers the message in time, and the process that set it goes on meanwhile")
    void sendsToAProcess(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var delay = Duration.ofMillis(sim.between(1, 100));
        lab.process("sender of a reminder", self -> {
            self.node().sendAfter(self.pid(), "reminder", delay);
            self.send(self.pid(), "at once");
            Expect.that("received first", self.receive()).is("at once");
            Expect.that("the time then", sim.now()).is(Duration.ZERO);
            Expect.that("received second", self.receive()).is("reminder");
            Expect.that("the time then", sim.now()).is(delay);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A cancelled timer delivers nothing to the process")
    void deliversNothingWhenCancelled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("sender of a reminder", self -> {
            Timer timer = self.node().sendAfter(self.pid(), "reminder", Duration.ofMillis(50));
            self.node().sendAfter(self.pid(), "later", Duration.ofMillis(100));
            timer.cancel();
            Expect.that("received", self.receive()).is("later");
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Timers.class, Timer.class).check();
    }
}
