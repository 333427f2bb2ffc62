package watertight.task;

import static watertight.task.Remains.after;
import static watertight.task.Remains.endingAfter;
import static watertight.task.Remains.millis;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;

/** Looking for a result without failing. */
@Exercise("4.4")
class YieldTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    private static <T> Optional<TaskResult<T>> ok(T value) {
        return Optional.of(new TaskResult.Ok<>(value));
    }

    private static <T> Optional<TaskResult<T>> exit(ExitReason reason) {
        return Optional.of(new TaskResult.Exit<>(reason));
    }

    @Simulated(tries = 60)
    @Label("yield gives the result as Ok, in the moment in which it comes; null is a result, too")
    void givesTheResult(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean isDefault = sim.chance();
        var time = millis(sim.between(0, isDefault ? 4_999 : 9_000));
        Object result = sim.oneOf(Arrays.asList("a word", 42, null));
        lab.process("owner", self -> {
            Task<Object> task = Task.async(self, after(time, result));
            Expect.that("yield", isDefault ? task.yield(self) : task.yield(self, Duration.ofSeconds(10)))
                    .is(ok(result));
            Expect.that("the time then", sim.now()).is(time);
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("A task that is not ready in time is empty, exactly when the time is up, and can be asked again and again")
    void canBeAskedAgain(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var timeouts = Lab.several(sim.between(1, 5), () -> millis(sim.between(0, 9)));
        boolean awaited = sim.chance();
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(millis(50), 1));
            for (Duration timeout : timeouts) {
                Duration before = sim.now();
                Expect.that("yield, too early", task.yield(self, timeout)).is(Optional.empty());
                Expect.that("the time that it took", sim.now().minus(before)).is(timeout);
            }
            if (awaited) {
                Expect.that("await, in time", task.await(self)).is(1);
            } else {
                Expect.that("yield, in time", task.yield(self)).is(ok(1));
            }
            Expect.that("the time then", sim.now()).is(millis(50));
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("Once the result has been taken there is none any more: yield is empty when its time is up")
    void takenOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean crashes = sim.chance();
        var timeout = millis(sim.between(0, 9));
        lab.process("owner", self -> {
            Task<Integer> task =
                    Task.async(self, crashes ? endingAfter(millis(1), ExitReason.NORMAL) : after(millis(1), 1));
            Expect.that("the first yield", task.yield(self)).is(crashes ? exit(ExitReason.NORMAL) : ok(1));
            Expect.that("the second yield", task.yield(self, timeout)).is(Optional.empty());
            Expect.that("the time then", sim.now()).is(timeout.plusMillis(1));
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A task that ended without a result is an Exit with the reason: nothing is thrown")
    void tellsTheReason(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.NORMAL, ExitReason.SHUTDOWN));
        var time = millis(sim.between(0, 9));
        boolean before = sim.chance();
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = Task.async(self, endingAfter(time, reason));
            if (before) {
                Simulation.pass(20);
            }
            Expect.that("yield", task.yield(self)).is(exit(reason));
            Expect.that("the time then", sim.now()).is(before ? millis(20) : time);
            Remains.onlyTheExit(task, reason, sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("A result that comes in the very moment in which yield gives up is there for the next one, and is not lost")
    void notLost(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = millis(sim.between(0, 2));
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(time, 1));
            Optional<TaskResult<Integer>> first = task.yield(self, time);
            Expect.that("the first yield", first).isOneOf(Optional.empty(), ok(1));
            if (first.isEmpty()) {
                Expect.that("the second yield", task.yield(self, millis(1))).is(ok(1));
            }
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("A task that is killed in the moment it is done is an Ok or an Exit; nothing is left in the mailbox")
    void killedWhenDone(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = Task.async(self, after(Duration.ZERO, 1));
            lab.node().spawn(killer -> lab.node().kill(task.pid()));
            Expect.that("yield", task.yield(self)).isOneOf(ok(1), exit(ExitReason.KILLED));
            Lab.settle();
            Remains.are(List.of(new Exit(task.pid(), lab.reasonOf(task.pid()))), sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("Only the owner may ask: yield, ignore and shutdown refuse any other process, and change nothing")
    void onlyTheOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int which = sim.between(0, 2);
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(millis(10), 1));
            lab.process("stranger", stranger -> {
                Outcome outcome = Outcome.of(() -> switch (which) {
                    case 0 -> task.yield(stranger);
                    case 1 -> task.ignore(stranger);
                    default -> task.shutdown(stranger);
                });
                String what = List.of("yield", "ignore", "shutdown").get(which);
                Expect.that(what + " by another process", outcome).is(new Outcome.Refused());
                Expect.that("the time then", sim.now()).is(Duration.ZERO);
            });
            Expect.that("the result", task.await(self)).is(1);
        });
        lab.run();
    }
}
