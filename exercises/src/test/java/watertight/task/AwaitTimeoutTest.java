package watertight.task;

import static watertight.task.Remains.after;
import static watertight.task.Remains.millis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A result that does not come in time. */
@Exercise("4.3")
class AwaitTimeoutTest {

    @Simulated(tries = 60)
    @Label("await gives up exactly when its timeout has passed, 5 seconds by default: AwaitTimeoutException")
    void givesUpInTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean isDefault = sim.chance();
        var timeout = isDefault ? Duration.ofSeconds(5) : millis(sim.between(0, 20_000));
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(timeout.plusMillis(1), 1));
            Outcome outcome = Outcome.of(() -> isDefault ? task.await(self) : task.await(self, timeout));
            Expect.that("await without a result in time", outcome).is(Outcome.timedOut(task));
            Expect.that("the time then", sim.now()).is(timeout);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("An owner that does not catch it ends with it, and so does its task, by the link")
    void notCaught(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var timeout = millis(sim.between(0, 100));
        List<Pid> tasks = new ArrayList<>();
        lab.start("the test", () -> {
            Pid owner = lab.node().spawn(self -> {
                Task<Integer> task = Task.async(self, after(millis(1_000), 1));
                tasks.add(task.pid());
                task.await(self, timeout);
            });
            Simulation.pass(timeout.plusMillis(1));
            Expect.that("how the owner ended", inWords(lab.reasonOf(owner))).is("crash: AwaitTimeoutException");
            Expect.that("the reason the task ended with", lab.reasonOf(tasks.get(0)))
                    .is(lab.reasonOf(owner));
        });
        // Not lab.run(): this crash is wanted.
        sim.run();
    }

    @Simulated(tries = 60)
    @Label("The task is not told: it runs on to its end, and its late result never reaches the mailbox")
    void lateResultsAreDropped(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int tasks = sim.between(1, 3);
        boolean ends = sim.chance();
        List<Integer> done = new ArrayList<>();
        lab.process("owner", self -> {
            self.send(self.pid(), "a letter");
            for (int i = 0; i < tasks; i++) {
                int number = i;
                Task<Integer> task = Task.async(self, process -> {
                    Simulation.pass(20);
                    done.add(number);
                    if (ends) {
                        throw process.exit(ExitReason.NORMAL);
                    }
                    return number;
                });
                Expect.that("await", Outcome.of(() -> task.await(self, millis(5))))
                        .is(Outcome.timedOut(task));
                Expect.that("the task is alive after that", task.pid().isAlive())
                        .isTrue();
            }
            Simulation.pass(100);
            Expect.that("how many tasks did their work", done.size()).is(tasks);
            Remains.are(List.of("a letter"), sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 1000)
    @Label("A result that comes in the very moment of giving up counts or not; it is never left in the mailbox")
    void inTheSameMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = millis(sim.between(0, 2));
        lab.process("owner", self -> {
            self.send(self.pid(), "a letter");
            Task<Object> task = Task.async(self, after(time, null));
            Expect.that("await", Outcome.of(() -> task.await(self, time)))
                    .isOneOf(new Outcome.Returned(null), Outcome.timedOut(task));
            Remains.are(List.of("a letter"), sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A task can be awaited once: a second await finds nothing, waits until its timeout has passed, and gives up")
    void awaitedTwice(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean gaveUp = sim.chance();
        var timeout = millis(sim.between(0, 6_000));
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(millis(10), 1));
            Expect.that("the first await", Outcome.of(() -> task.await(self, millis(gaveUp ? 5 : 15))))
                    .is(gaveUp ? Outcome.timedOut(task) : new Outcome.Returned(1));
            Duration before = sim.now();
            Expect.that("the second await", Outcome.of(() -> task.await(self, timeout)))
                    .is(Outcome.timedOut(task));
            Expect.that("the time that it took", sim.now().minus(before)).is(timeout);
            Simulation.pass(20);
            Remains.none(sim, self);
        });
        lab.run();
    }

    /** What may come of a wait: if the result and the deadline come in the same moment, either counts. */
    private static Object[] possible(Task<Integer> task, int result, Duration ready, Duration deadline) {
        List<Outcome> outcomes = new ArrayList<>();
        if (ready.compareTo(deadline) <= 0) {
            outcomes.add(new Outcome.Returned(result));
        }
        if (deadline.compareTo(ready) <= 0) {
            outcomes.add(Outcome.timedOut(task));
        }
        return outcomes.toArray();
    }

    @Simulated(tries = 300)
    @Label("Of several tasks, each gives its own result or none in time, whatever became of those before it")
    void nextIsNotConfused(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var times = Lab.several(sim.between(2, 5), () -> sim.between(0, 9));
        var timeouts = Lab.several(times.size(), () -> sim.between(0, 4));
        lab.process("owner", self -> {
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < times.size(); i++) {
                tasks.add(Task.async(self, after(millis(times.get(i)), i)));
            }
            for (int i = 0; i < times.size(); i++) {
                Task<Integer> task = tasks.get(i);
                Duration timeout = millis(timeouts.get(i));
                Object[] possible =
                        possible(task, i, millis(times.get(i)), sim.now().plus(timeout));
                Expect.that("await of task " + i, Outcome.of(() -> task.await(self, timeout)))
                        .isOneOf(possible);
            }
            Simulation.pass(20);
            Remains.none(sim, self);
        });
        lab.run();
    }

    private static String inWords(ExitReason reason) {
        return reason instanceof ExitReason.Crash crash
                ? "crash: " + crash.cause().getClass().getSimpleName()
                : String.valueOf(reason);
    }
}
