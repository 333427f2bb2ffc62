package watertight.task;

import static watertight.task.Remains.after;
import static watertight.task.Remains.endingAfter;
import static watertight.task.Remains.millis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.Shutdown;

/** Stopping a task. */
@Exercise("4.4")
class TaskShutdownTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    private static Shutdown any(Simulation sim) {
        return sim.oneOf(List.of(Shutdown.after(millis(sim.between(1, 50))), Shutdown.INFINITY, Shutdown.BRUTAL_KILL));
    }

    private static <T> Optional<TaskResult<T>> exit(ExitReason reason) {
        return Optional.of(new TaskResult.Exit<>(reason));
    }

    /** Work that traps exits, takes some time after the first signal, and ends for this reason. */
    private static Task.Work<Integer> trapping(Duration time, ExitReason reason) {
        return task -> {
            task.trapExits(true);
            task.receive();
            Simulation.pass(time);
            throw task.exit(reason);
        };
    }

    /** Shuts the task down, which has ended when that returns, and takes exactly this long. */
    private static Optional<TaskResult<Integer>> stopIn(
            Duration time, Simulation sim, Self self, Task<Integer> task, Shutdown shutdown)
            throws InterruptedException {
        Duration before = sim.now();
        Optional<TaskResult<Integer>> result = task.shutdown(self, shutdown);
        Expect.that("the time that shutdown took", sim.now().minus(before)).is(time);
        Expect.that("the task is alive when shutdown returns", task.pid().isAlive())
                .isFalse();
        return result;
    }

    @Simulated(tries = 100)
    @Label("A task at work is stopped: empty, and its end harms nobody, whether the owner traps exits or not")
    void stopsTheTask(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Shutdown shutdown = any(sim);
        boolean traps = sim.chance();
        boolean begun = sim.chance();
        lab.process("owner", self -> {
            self.trapExits(traps);
            Task<Integer> task = Task.async(self, after(Duration.ofHours(1), 1));
            if (begun) {
                Lab.settle();
            }
            Expect.that("shutdown", stopIn(Duration.ZERO, sim, self, task, shutdown))
                    .is(Optional.empty());
            Expect.that("the reason the task ended with", lab.reasonOf(task.pid()))
                    .is(shutdown == Shutdown.BRUTAL_KILL ? ExitReason.KILLED : ExitReason.SHUTDOWN);
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A task that traps exits may take its time to end; an end for another reason is told")
    void letsItEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean forEver = sim.chance();
        var time = forEver ? Duration.ofMinutes(sim.between(0, 1_000)) : millis(sim.between(0, 20));
        var shutdown = forEver ? Shutdown.INFINITY : Shutdown.after(time.plusMillis(1));
        var reason = sim.oneOf(List.of(ExitReason.SHUTDOWN, ExitReason.NORMAL, BAD));
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, trapping(time, reason));
            Lab.settle();
            Expect.that("shutdown", stopIn(time, sim, self, task, shutdown))
                    .is(reason.equals(ExitReason.SHUTDOWN) ? Optional.empty() : exit(reason));
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A task that goes on as if nothing had been said is killed when its time is up: an Exit with KILLED")
    void killsTheLate(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean isDefault = sim.chance();
        var limit = isDefault ? Duration.ofSeconds(5) : millis(sim.between(0, 100));
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, trapping(limit.plusMillis(10), ExitReason.SHUTDOWN));
            Lab.settle();
            Duration before = sim.now();
            Expect.that("shutdown", isDefault ? task.shutdown(self) : task.shutdown(self, Shutdown.after(limit)))
                    .is(exit(ExitReason.KILLED));
            Expect.that("the time that shutdown took", sim.now().minus(before)).is(limit);
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("With brutal kill a task that traps exits is killed at once: empty")
    void killsAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, trapping(millis(10), ExitReason.SHUTDOWN));
            Lab.settle();
            Expect.that("shutdown", stopIn(Duration.ZERO, sim, self, task, Shutdown.BRUTAL_KILL))
                    .is(Optional.empty());
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A task that was done already gives its result, and one that had ended otherwise the reason, with no wait")
    void endedBefore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Shutdown shutdown = any(sim);
        boolean done = sim.chance();
        ExitReason reason = done ? ExitReason.NORMAL : sim.oneOf(List.of(BAD, ExitReason.NORMAL));
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = Task.async(self, done ? after(Duration.ZERO, 1) : endingAfter(Duration.ZERO, reason));
            Lab.settle();
            Expect.that("shutdown", stopIn(Duration.ZERO, sim, self, task, shutdown))
                    .is(done ? Optional.of(new TaskResult.Ok<>(1)) : exit(reason));
            Remains.onlyTheExit(task, reason, sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("After the result has been taken, shutdown is empty and does not wait")
    void afterTheResult(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Shutdown shutdown = any(sim);
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(millis(1), 1));
            task.await(self);
            Lab.settle();
            Expect.that("shutdown", stopIn(Duration.ZERO, sim, self, task, shutdown))
                    .is(Optional.empty());
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("A task that is done in the moment of its shutdown is an Ok, or stopped; nothing is left in the mailbox")
    void inTheSameMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = millis(sim.between(0, 1));
        Shutdown shutdown = any(sim);
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(time, 1));
            Simulation.pass(time);
            Expect.that("shutdown", task.shutdown(self, shutdown))
                    .isOneOf(Optional.empty(), Optional.of(new TaskResult.Ok<>(1)));
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("Looking for a result for a while and stopping the task if there is none takes exactly that while")
    void yieldOrShutdown(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var timeout = millis(sim.between(0, 9));
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(Duration.ofHours(1), 1));
            Expect.that("yield", task.yield(self, timeout)).is(Optional.empty());
            Expect.that("shutdown", task.shutdown(self)).is(Optional.empty());
            Expect.that("the time then", sim.now()).is(timeout);
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("If the owner is killed in the middle of shutdown, the task ends all the same: nobody else would stop it")
    void ownerIsKilled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Shutdown shutdown = any(sim);
        List<Pid> tasks = new ArrayList<>();
        lab.play(() -> {
            Pid owner = lab.node().spawn(self -> {
                Task<Integer> task = Task.async(self, after(Duration.ofHours(1), 1));
                tasks.add(task.pid());
                Lab.settle();
                task.shutdown(self, shutdown);
            });
            lab.node().spawn(killer -> {
                Lab.settle();
                lab.node().kill(owner);
            });
            Simulation.pass(10);
            Expect.that("the task is alive", tasks.get(0).isAlive()).isFalse();
        });
    }
}
