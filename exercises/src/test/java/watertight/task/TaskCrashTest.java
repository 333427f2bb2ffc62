package watertight.task;

import static watertight.task.Remains.after;
import static watertight.task.Remains.endingAfter;
import static watertight.task.Remains.millis;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Self;

/** A task that ends without a result. */
@Exercise("4.3")
class TaskCrashTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    private static ExitReason any(Simulation sim) {
        return sim.oneOf(
                List.of(BAD, ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired"), ExitReason.KILLED));
    }

    /** A task that ends so, in so long. */
    private static Task<Integer> ending(Self self, Duration time, ExitReason reason) {
        return Task.async(
                self,
                reason.equals(ExitReason.KILLED)
                        ? task -> {
                            Simulation.pass(time);
                            task.node().kill(task.pid());
                            throw new InterruptedException();
                        }
                        : endingAfter(time, reason));
    }

    @Simulated(tries = 100)
    @Label("An owner that traps exits survives; await fails in that moment: TaskEndedException, with the reason")
    void awaitFails(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        var time = millis(sim.between(0, 4_000));
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = ending(self, time, reason);
            Expect.that("await", Outcome.of(() -> task.await(self))).is(new Outcome.Ended(task, reason));
            Expect.that("the time then", sim.now()).is(time);
            Remains.onlyTheExit(task, reason, sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A work that throws is a crash: the exception that await throws has what was thrown as its cause")
    void causes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = Task.async(self, process -> {
                throw boom;
            });
            Expect.that("await", Outcome.of(() -> task.await(self)))
                    .is(new Outcome.Ended(task, new ExitReason.Crash(boom)));
            Remains.onlyTheExit(task, new ExitReason.Crash(boom), sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("A task that exits with NORMAL has no result either: await fails, though there was no crash")
    void normalIsNoResult(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = millis(sim.between(0, 2));
        lab.process("owner", self -> {
            Task<Integer> task = ending(self, time, ExitReason.NORMAL);
            Expect.that("await", Outcome.of(() -> task.await(self))).is(new Outcome.Ended(task, ExitReason.NORMAL));
            Expect.that("the time then", sim.now()).is(time);
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("If it ended long before await, await fails at once, with the true reason")
    void endedBefore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = ending(self, Duration.ZERO, reason);
            Simulation.pass(10);
            self.send(self.pid(), "a letter");
            Expect.that("await", Outcome.of(() -> task.await(self))).is(new Outcome.Ended(task, reason));
            Expect.that("the time then", sim.now()).is(millis(10));
            Remains.are(List.of(new Exit(task.pid(), reason), "a letter"), sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("A task that is killed in the moment it is done gives its result or none; nothing is left in the mailbox")
    void killedWhenDone(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = Task.async(self, after(Duration.ZERO, 1));
            lab.node().spawn(killer -> lab.node().kill(task.pid()));
            Outcome outcome = Outcome.of(() -> task.await(self));
            Expect.that("await", outcome).isOneOf(new Outcome.Returned(1), new Outcome.Ended(task, ExitReason.KILLED));
            Lab.settle();
            Remains.onlyTheExit(task, lab.reasonOf(task.pid()), sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("A task that ends in the very moment its owner gives up leaves nothing behind, whatever came first")
    void endsAtTheDeadline(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = any(sim);
        var time = millis(sim.between(0, 2));
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = ending(self, time, reason);
            Expect.that("await", Outcome.of(() -> task.await(self, time)))
                    .isOneOf(new Outcome.Ended(task, reason), Outcome.timedOut(task));
            Remains.onlyTheExit(task, reason, sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("The owner's own watch over the task is not touched: its Down stays in the mailbox, and so do letters")
    void ownWatchStays(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            Task<Integer> task = ending(self, millis(1), ExitReason.NORMAL);
            var watch = self.monitor(task.pid());
            self.send(self.pid(), "a letter");
            Expect.that("await", Outcome.of(() -> task.await(self))).is(new Outcome.Ended(task, ExitReason.NORMAL));
            var timeout = millis(sim.between(0, 50));
            Expect.that("a second await", Outcome.of(() -> task.await(self, timeout)))
                    .is(Outcome.timedOut(task));
            Remains.are(List.of("a letter", new Down(watch, task.pid(), ExitReason.NORMAL)), sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A result counts even if it stands in the mailbox behind the news of the end")
    void resultBehindTheEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = Task.async(self, process -> {
                // It is dead to everyone from here on, and does not notice.
                process.node().kill(process.pid());
                return 1;
            });
            Lab.settle();
            Expect.that("await", Outcome.of(() -> task.await(self))).is(new Outcome.Returned(1));
            Remains.onlyTheExit(task, ExitReason.KILLED, sim, self);
        });
        lab.run();
    }
}
