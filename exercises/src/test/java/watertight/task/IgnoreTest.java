package watertight.task;

import static watertight.task.Remains.after;
import static watertight.task.Remains.endingAfter;
import static watertight.task.Remains.millis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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

/** Letting a task go, and tasks that were done before they began. */
@Exercise("4.4")
class IgnoreTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    @Simulated(tries = 60)
    @Label("An ignored task runs on, and nothing of it reaches its owner any more, whether it ends well or crashes")
    void runsOn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean traps = sim.chance();
        var end = sim.oneOf(Arrays.asList(null, BAD, ExitReason.SHUTDOWN));
        List<Pid> done = new ArrayList<>();
        lab.process("owner", self -> {
            self.trapExits(traps);
            Task<Integer> task = Task.async(self, process -> {
                Simulation.pass(20);
                done.add(process.pid());
                if (end != null) {
                    throw process.exit(end);
                }
                return 1;
            });
            Lab.settle();
            Expect.that("ignore", task.ignore(self)).is(Optional.empty());
            Expect.that("the time then", sim.now()).is(millis(1));
            Simulation.pass(30);
            Expect.that("who did the work", done).is(List.of(task.pid()));
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("An ignored task does not fall with its owner")
    void staysWithoutItsOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Pid> tasks = new ArrayList<>();
        lab.play(() -> {
            lab.node().spawn(self -> {
                Task<Integer> task = Task.async(self, after(millis(20), 1));
                task.ignore(self);
                tasks.add(task.pid());
                throw self.exit(BAD);
            });
            Simulation.pass(30);
            Expect.that("the reason the task ended with", lab.reasonOf(tasks.get(0)))
                    .is(ExitReason.NORMAL);
        });
    }

    @Simulated(tries = 60)
    @Label("If the task has ended already, ignore says what became of it")
    void tellsWhatBecame(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean ok = sim.chance();
        lab.process("owner", self -> {
            Task<Integer> task =
                    Task.async(self, ok ? after(Duration.ZERO, 1) : endingAfter(Duration.ZERO, ExitReason.NORMAL));
            Lab.settle();
            Expect.that("ignore", task.ignore(self))
                    .is(Optional.of(ok ? new TaskResult.Ok<>(1) : new TaskResult.Exit<>(ExitReason.NORMAL)));
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("A result that comes in the very moment of ignoring is told or dropped; it is never left in the mailbox")
    void ignoredInTheSameMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(Duration.ZERO, 1));
            Expect.that("ignore", task.ignore(self)).isOneOf(Optional.empty(), Optional.of(new TaskResult.Ok<>(1)));
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("An ignored task has no result any more: await gives up, yield is empty, each when its time is up")
    void noResultAnyMore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean awaited = sim.chance();
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(millis(5), 1));
            task.ignore(self);
            if (awaited) {
                Expect.that("await", Outcome.of(() -> task.await(self, millis(10))))
                        .is(Outcome.timedOut(task));
            } else {
                Expect.that("yield", task.yield(self, millis(10))).is(Optional.empty());
            }
            Expect.that("the time then", sim.now()).is(millis(10));
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A completed task has its result at once, takes no process, and can be awaited, asked and ignored like any")
    void completed(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Object value = sim.oneOf(Arrays.asList("ready", null));
        int which = sim.between(0, 2);
        lab.process("owner", self -> {
            int before = lab.spawned();
            Task<Object> task = Task.completed(self, value);
            Optional<TaskResult<Object>> ok = Optional.of(new TaskResult.Ok<>(value));
            switch (which) {
                case 0 -> Expect.that("await", task.await(self, Duration.ZERO)).is(value);
                case 1 -> Expect.that("yield", task.yield(self, Duration.ZERO)).is(ok);
                default -> Expect.that("ignore", task.ignore(self)).is(ok);
            }
            Expect.that("processes that it took", lab.spawned() - before).is(0);
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A completed task can't be shut down: it has no process, and its owner is not to be stopped in its place")
    void completedCantBeStopped(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            Task<Object> task = Task.completed(self, 1);
            Expect.that("shutdown", Outcome.of(() -> task.shutdown(self))).is(new Outcome.Refused());
            Expect.that("the result", task.await(self)).is(1);
        });
        lab.run();
    }
}
