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
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Self;

/** What became of each. */
@Exercise("4.5")
class YieldManyTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    /** One task: how long it takes, and how it ends; a null reason stands for a result. */
    private record Plan(Duration time, ExitReason reason) {

        static Plan drawn(Simulation sim) {
            ExitReason reason = sim.oneOf(List.of(ExitReason.SHUTDOWN, BAD, ExitReason.NORMAL));
            return new Plan(millis(sim.between(0, 20)), sim.between(0, 2) == 0 ? reason : null);
        }

        Task<Integer> begin(Self self, int result) {
            return Task.async(self, reason == null ? after(time, result) : endingAfter(time, reason));
        }

        Optional<TaskResult<Integer>> outcome(int result) {
            return Optional.of(reason == null ? new TaskResult.Ok<>(result) : new TaskResult.Exit<>(reason));
        }

        Optional<TaskResult<Integer>> outcomeBy(Duration deadline, int result) {
            return time.compareTo(deadline) < 0 ? outcome(result) : Optional.empty();
        }
    }

    @Simulated(tries = 200)
    @Label("yieldMany tells of each task, in their order, until all have ended or the time is up; nothing is thrown")
    void tellsOfEach(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var plans = Lab.several(sim.between(1, 5), () -> Plan.drawn(sim));
        // Half a millisecond, so that nothing ends in the very moment in which the time is up.
        Duration timeout = millis(sim.between(0, 20)).plusNanos(500_000);
        lab.process("owner", self -> {
            self.trapExits(true);
            List<Task<Integer>> tasks = new ArrayList<>();
            List<Optional<TaskResult<Integer>>> expected = new ArrayList<>();
            List<Optional<TaskResult<Integer>>> inTheEnd = new ArrayList<>();
            for (Plan plan : plans) {
                int place = tasks.size();
                tasks.add(plan.begin(self, place));
                expected.add(plan.outcomeBy(timeout, place));
                inTheEnd.add(expected.get(place).isPresent() ? Optional.empty() : plan.outcome(place));
            }
            Duration last =
                    plans.stream().map(Plan::time).max(Duration::compareTo).orElseThrow();
            Expect.that("yieldMany", Task.yieldMany(self, tasks, timeout)).is(expected);
            Expect.that("the time then", sim.now()).is(last.compareTo(timeout) < 0 ? last : timeout);
            Simulation.pass(30);
            Expect.that("yieldMany, asked again in the end", Task.yieldMany(self, tasks, Duration.ZERO))
                    .is(inTheEnd);
            List<Object> left = Remains.mailbox(self);
            left.removeIf(Exit.class::isInstance);
            Expect.that("messages left, other than those of the links", left).is(List.of());
        });
        lab.run();
    }

    @Simulated(tries = 500)
    @Label("What comes in the very moment in which the time is up is told now, or is there for the next one")
    void yieldsInTheSameMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var timeout = millis(sim.between(0, 2));
        int size = sim.between(1, 3);
        lab.process("owner", self -> {
            List<Task<Integer>> tasks = Lab.several(size, () -> Task.async(self, after(timeout, 1)));
            List<Optional<TaskResult<Integer>>> first = Task.yieldMany(self, tasks, timeout);
            Lab.settle();
            List<Optional<TaskResult<Integer>>> second = Task.yieldMany(self, tasks, Duration.ZERO);
            for (int i = 0; i < size; i++) {
                Expect.that(
                                "task " + i + " was told the second time",
                                second.get(i).isPresent())
                        .is(first.get(i).isEmpty());
            }
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("No tasks: an empty list, at once; by default it waits for 5 seconds")
    void noneAndDefault(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int size = sim.between(0, 2);
        lab.process("owner", self -> {
            List<Task<Integer>> tasks = Lab.several(size, () -> Task.async(self, after(Duration.ofHours(1), 1)));
            Expect.that("yieldMany", Task.yieldMany(self, tasks))
                    .is(Lab.several(size, () -> Optional.<TaskResult<Integer>>empty()));
            Expect.that("the time then", sim.now()).is(Duration.ofSeconds(size == 0 ? 0 : 5));
        });
        lab.run();
    }
}
