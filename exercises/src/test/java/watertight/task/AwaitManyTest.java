package watertight.task;

import static watertight.task.Remains.after;
import static watertight.task.Remains.endingAfter;
import static watertight.task.Remains.millis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Node;
import watertight.process.Self;

/** All results, or none. */
@Exercise("4.5")
class AwaitManyTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    /** A task for each of these times, with its place as its result. */
    private static List<Task<Integer>> tasks(Self self, List<Duration> times) {
        return IntStream.range(0, times.size())
                .mapToObj(i -> Task.async(self, after(times.get(i), i)))
                .toList();
    }

    @Simulated(tries = 200)
    @Label("awaitMany gives the results in the order of the tasks, whichever ends first, when the last one has come")
    void inTheOrderOfTheTasks(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var times = Lab.several(sim.between(1, 6), () -> millis(sim.between(0, 4)));
        boolean isDefault = sim.chance();
        lab.process("owner", self -> {
            List<Task<Integer>> tasks = tasks(self, times);
            Expect.that(
                            "the results",
                            isDefault ? Task.awaitMany(self, tasks) : Task.awaitMany(self, tasks, Task.FOREVER))
                    .is(IntStream.range(0, times.size()).boxed().toList());
            Expect.that("the time then", sim.now()).is(Collections.max(times));
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("No tasks have no results, at once; results may be null, and other messages stay in the mailbox, in order")
    void noneAndNull(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int size = sim.between(0, 3);
        lab.process("owner", self -> {
            self.send(self.pid(), "a letter");
            self.send(self.pid(), "another");
            List<Task<Object>> tasks = Lab.several(size, () -> Task.async(self, after(millis(1), null)));
            List<Object> results = Task.awaitMany(self, tasks);
            Expect.that("the results", results).is(Collections.nCopies(size, null));
            Expect.that("the time then", sim.now()).is(millis(size == 0 ? 0 : 1));
            Remains.are(List.of("a letter", "another"), sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("There is one timeout for all together; then the exception names exactly the tasks that are missing")
    void oneTimeout(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean isDefault = sim.chance();
        var timeout = isDefault ? Duration.ofSeconds(5) : millis(sim.between(1, 50));
        var late = Lab.several(sim.between(1, 5), sim::chance);
        late.set(sim.between(0, late.size() - 1), true);
        lab.process("owner", self -> {
            List<Task<Integer>> tasks = tasks(
                    self,
                    late.stream()
                            .map(is -> is ? timeout.plusMillis(5) : timeout.minusMillis(1))
                            .toList());
            Outcome outcome =
                    Outcome.of(() -> isDefault ? Task.awaitMany(self, tasks) : Task.awaitMany(self, tasks, timeout));
            Expect.that("awaitMany", outcome)
                    .is(new Outcome.TimedOut(tasks.stream()
                            .filter(task -> late.get(tasks.indexOf(task)))
                            .toList()));
            Expect.that("the time then", sim.now()).is(timeout);
            for (Task<Integer> task : tasks) {
                Expect.that(
                                "task " + tasks.indexOf(task) + " runs on",
                                task.pid().isAlive())
                        .is(late.get(tasks.indexOf(task)));
            }
            Simulation.pass(20);
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Test
    @DisplayName("A timeout that is over before the wait has begun, as on a real clock, is a timeout like any other")
    void overBeforeItBegins() throws InterruptedException {
        try (Node node = Lab.realNode()) {
            node.asProcess(self -> {
                List<Task<Integer>> tasks = Lab.several(2, () -> Task.async(self, _ -> never()));
                Expect.that(
                                "awaitMany, with a timeout of a nanosecond",
                                Outcome.of(() -> Task.awaitMany(self, tasks, Duration.ofNanos(1))))
                        .is(new Outcome.TimedOut(tasks));
                return null;
            });
        }
    }

    private static int never() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }

    @Simulated(tries = 500)
    @Label("Results that come in the very moment in which the time is up count or not; none is left in the mailbox")
    void inTheSameMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var timeout = millis(sim.between(0, 2));
        int size = sim.between(1, 3);
        lab.process("owner", self -> {
            List<Task<Integer>> tasks = tasks(self, Collections.nCopies(size, timeout));
            Outcome outcome = Outcome.of(() -> Task.awaitMany(self, tasks, timeout));
            if (outcome instanceof Outcome.Returned(Object results)) {
                Expect.that("the results", results)
                        .is(IntStream.range(0, size).boxed().toList());
            }
            Remains.none(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("When one ends without a result, awaitMany fails in that moment, with its reason; the others run on")
    void oneEnds(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var times = Lab.several(sim.between(0, 4), () -> millis(sim.between(0, 40)));
        int place = sim.between(0, times.size());
        var time = millis(sim.between(0, 20));
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.NORMAL));
        lab.process("owner", self -> {
            self.trapExits(true);
            List<Task<Integer>> others = tasks(self, times);
            Task<Integer> ending = Task.async(self, endingAfter(time, reason));
            List<Task<Integer>> all = new ArrayList<>(others);
            all.add(place, ending);
            Expect.that("awaitMany", Outcome.of(() -> Task.awaitMany(self, all)))
                    .is(new Outcome.Ended(ending, reason));
            Expect.that("the time then", sim.now()).is(time);
            Simulation.pass(50);
            for (Task<Integer> other : others) {
                Expect.that("the reason another task ended with", lab.reasonOf(other.pid()))
                        .is(ExitReason.NORMAL);
            }
            List<Object> left = Remains.mailbox(self);
            left.removeIf(Exit.class::isInstance);
            Expect.that("messages left, other than those of the links", left).is(List.of());
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("Others than the owner are refused, and so are negative timeouts, and nothing is lost by it")
    void refused(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean stranger = sim.chance();
        boolean yields = sim.chance();
        lab.process("owner", self -> {
            List<Task<Integer>> tasks = tasks(self, List.of(millis(0), millis(10)));
            if (stranger) {
                lab.process("stranger", other -> isRefused(other, tasks, millis(100), yields));
            } else {
                isRefused(self, tasks, millis(-1), yields);
            }
            Lab.settle();
            Expect.that("the results", Task.awaitMany(self, tasks)).is(List.of(0, 1));
            Remains.none(sim, self);
        });
        lab.run();
    }

    private static void isRefused(Self self, List<Task<Integer>> tasks, Duration timeout, boolean yields)
            throws InterruptedException {
        Outcome outcome =
                Outcome.of(() -> yields ? Task.yieldMany(self, tasks, timeout) : Task.awaitMany(self, tasks, timeout));
        Expect.that("the wait", outcome).is(new Outcome.Refused());
    }
}
