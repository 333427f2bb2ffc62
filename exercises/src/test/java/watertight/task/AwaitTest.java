package watertight.task;

import static watertight.task.Remains.after;
import static watertight.task.Remains.millis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A result that comes. */
@Exercise("4.2")
class AwaitTest {

    @Simulated(tries = 60)
    @Label("async returns at once; await waits for the result, for as long as the work takes, and returns it")
    void givesTheResult(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = millis(sim.between(0, 4_999));
        Object result = sim.oneOf(Arrays.asList("a word", 42, null));
        lab.process("owner", self -> {
            Task<Object> task = Task.async(self, after(time, result));
            Expect.that("the time that async took", sim.now()).is(Duration.ZERO);
            Expect.that("the owner of the task", task.owner()).is(self.pid());
            Expect.that("the result", task.await(self)).is(result);
            Expect.that("the time then", sim.now()).is(time);
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("The work is done by a process of its own: the task's pid")
    void runsInItsOwnProcess(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            Task<Pid> task = Task.async(self, process -> process.pid());
            Expect.that("who did the work", task.await(self)).is(task.pid());
            Expect.that("it is the owner", task.pid() == self.pid()).isFalse();
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A result that is there already is returned at once, even with a timeout of zero; FOREVER waits for days")
    void timeouts(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean ready = sim.chance();
        var time = ready ? Duration.ZERO : Duration.ofDays(sim.between(0, 1_000));
        lab.process("owner", self -> {
            Task<String> task = Task.async(self, after(time, "done"));
            if (ready) {
                Lab.settle();
            }
            Duration before = sim.now();
            Expect.that("the result", task.await(self, ready ? Duration.ZERO : Task.FOREVER))
                    .is("done");
            Expect.that("the time that await took", sim.now().minus(before)).is(time);
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 300)
    @Label("Each of several tasks gives its own result, in whatever order they end and are awaited")
    void eachItsOwn(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var times = Lab.several(sim.between(2, 5), () -> millis(sim.between(0, 3)));
        var places = Lab.several(times.size(), () -> sim.between(0, 4));
        lab.process("owner", self -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < times.size(); i++) {
                tasks.add(Task.async(self, after(times.get(i), i)));
            }
            List<Task<Integer>> order = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                order.add(Math.min(places.get(i), order.size()), tasks.get(i));
            }
            for (Task<Integer> task : order) {
                Expect.that("the result of task " + tasks.indexOf(task), task.await(self))
                        .is(tasks.indexOf(task));
            }
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("All other messages stay where they are, in order: letters, and the news of other processes")
    void othersStay(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int letters = sim.between(1, 4);
        var time = millis(sim.between(2, 5));
        lab.process("owner", self -> {
            List<Object> expected = new ArrayList<>();
            for (int i = 0; i < letters; i++) {
                expected.add("letter " + i);
                self.send(self.pid(), "letter " + i);
            }
            Pid stranger = lab.node().spawn(other -> Simulation.pass(1));
            var watch = self.monitor(stranger);
            expected.add(new Down(watch, stranger, ExitReason.NORMAL));
            Expect.that("the result", Task.async(self, after(time, 1)).await(self))
                    .is(1);
            Remains.are(expected, sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 400)
    @Label("After await nothing of the task comes: no Down, neither before nor after its process has ended")
    void leavesNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean ended = sim.chance();
        int tasks = sim.between(1, 3);
        lab.process("owner", self -> {
            for (int i = 0; i < tasks; i++) {
                Task<Integer> task = Task.async(self, after(Duration.ZERO, 1));
                if (ended) {
                    Lab.settle();
                }
                task.await(self);
                Expect.that("messages left right after await", Remains.mailbox(self))
                        .is(List.of());
            }
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A negative timeout is refused: IllegalArgumentException")
    void negativeTimeout(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(millis(1), 1));
            Outcome outcome = Outcome.of(() -> task.await(self, millis(-sim.between(1, 1_000))));
            Expect.that("await", outcome).is(new Outcome.Refused());
            Expect.that("the result", task.await(self)).is(1);
        });
        lab.run();
    }
}
