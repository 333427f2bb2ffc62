package watertight.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** Tasks of a stream that take longer than they may. */
@Exercise("4.8")
class StreamTimeoutTest {

    private static final int TIMEOUT = 100;

    private static StreamOptions options(int most, OnTimeout onTimeout) {
        return StreamOptions.DEFAULT
                .withMaxConcurrency(most)
                .withTimeout(Duration.ofMillis(TIMEOUT))
                .with(onTimeout);
    }

    /** So many times, each well within the timeout or well beyond it. */
    private static List<Integer> times(Simulation sim, int most) {
        return Lab.several(sim.between(0, most), () -> sim.chance() ? TIMEOUT + 50 : sim.between(0, 90));
    }

    private static boolean isLate(int time) {
        return time > TIMEOUT;
    }

    /** A result in words, so that what is thrown can be compared. */
    private static String words(TaskResult<Integer> result) {
        return switch (result) {
            case TaskResult.Exit(ExitReason.Crash(StreamTimeoutException _)) -> "too late";
            case TaskResult.Ok(Integer value) -> "ok: " + value;
            case TaskResult.Exit(ExitReason reason) -> "exit: " + reason;
        };
    }

    @Simulated(tries = 100)
    @Label(
            "KILL_TASK: the result of a task that took too long is a crash with StreamTimeoutException, and the others go on")
    void killsTask(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Integer> times = times(sim, 8);
        int most = sim.between(1, 4);
        boolean traps = sim.chance();
        lab.process("consumer", self -> {
            self.trapExits(traps);
            var shop = new Workshop(times.size());
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < times.size(); i++) {
                expected.add(isLate(times.get(i)) ? "too late" : "ok: " + 10 * i);
            }
            List<String> results = new ArrayList<>();
            Task.asyncStream(self, shop, shop.taking(times), options(most, OnTimeout.KILL_TASK))
                    .forEach(result -> results.add(words(result)));
            Expect.that("results", results).is(expected);
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("The time of each task counts from its own start: those that have to wait for room lose nothing")
    void fromItsOwnStart(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int most = sim.between(1, 3);
        List<Integer> times = Lab.several(sim.between(2, 8), () -> sim.between(60, 99));
        lab.process("consumer", self -> {
            var shop = new Workshop(times.size());
            List<String> results = new ArrayList<>();
            Task.asyncStream(self, shop, shop.taking(times), options(most, sim.oneOf(List.of(OnTimeout.values()))))
                    .forEach(result -> results.add(words(result)));
            Expect.that(
                            "how many are in time",
                            results.stream().filter(it -> it.startsWith("ok")).count())
                    .is((long) times.size());
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label(
            "A task is killed when its time is up, even while its consumer is busy, and then there is room for another one")
    void killedInTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int most = sim.between(1, 3);
        lab.process("consumer", self -> {
            var shop = new Workshop(5);
            boolean traps = sim.chance();
            self.trapExits(traps);
            var results = Task.asyncStream(
                            self,
                            shop,
                            shop.taking(List.of(10, 500, 500, 500, 10)),
                            options(most, OnTimeout.KILL_TASK).unordered())
                    .iterator();
            Expect.that("the first result", words(results.next())).is("ok: 0");
            Simulation.pass(400);
            Expect.that("tasks that live when the time of all is up", shop.alive())
                    .is(0);
            shop.begun()
                    .forEach((item, task) -> Expect.that("why the task of item " + item + " ended", lab.reasonOf(task))
                            .is(item == 0 ? ExitReason.NORMAL : ExitReason.KILLED));
            List<String> others = new ArrayList<>();
            results.forEachRemaining(result -> others.add(words(result)));
            Expect.that("the other results, sorted", others.stream().sorted().toList())
                    .is(List.of("ok: 40", "too late", "too late", "too late"));
            Expect.that("the most tasks at once", shop.mostAlive()).is(most);
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("EXIT: the consumer is told by a StreamTimeoutException in that moment, and all tasks have ended")
    void exits(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int most = sim.between(2, 4);
        int late = sim.between(0, most - 1);
        List<Integer> times = Lab.several(most, () -> 99);
        times.set(late, 500);
        boolean traps = sim.chance();
        lab.process("consumer", self -> {
            self.trapExits(traps);
            var shop = new Workshop(Workshop.ENDLESS);
            var results = Task.asyncStream(
                            self,
                            shop,
                            (task, item) -> shop.taking(times).run(task, item % most),
                            options(most, OnTimeout.EXIT))
                    .iterator();
            try {
                while (true) {
                    Expect.that("a result before the timeout", results.next() instanceof TaskResult.Ok)
                            .isTrue();
                }
            } catch (StreamTimeoutException timeout) {
                Expect.that("the time then, in milliseconds", sim.now().toMillis())
                        .is((long) TIMEOUT);
            }
            Expect.that("tasks that live", shop.alive()).is(0);
            Expect.that("there are more results", results.hasNext()).isFalse();
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A consumer that does not catch that ends with it")
    void exitsUncaught(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.start("the test", () -> {
            var shop = new Workshop(3);
            Pid consumer = lab.node()
                    .spawn(self -> Task.asyncStream(
                                    self, shop, shop.taking(List.of(10, 500, 500)), options(2, OnTimeout.EXIT))
                            .forEach(result -> {}));
            Simulation.pass(Duration.ofMillis(TIMEOUT + 1));
            boolean told = lab.reasonOf(consumer) instanceof ExitReason.Crash(StreamTimeoutException _);
            Expect.that("the consumer crashed of a StreamTimeoutException", told)
                    .isTrue();
            Expect.that("processes that live", lab.node().processes()).is(List.of());
        });
        // Not lab.run(): this crash is wanted.
        sim.run();
    }

    @Simulated(tries = 1000)
    @Label("A task that is done in the very moment its time is up has one result, either way, and the others theirs")
    void inTheVeryMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int most = sim.between(1, 3);
        List<Integer> times = Lab.several(sim.between(1, 5), () -> sim.chance() ? TIMEOUT : 0);
        boolean traps = sim.chance();
        boolean ordered = sim.chance();
        lab.process("consumer", self -> {
            self.trapExits(traps);
            var shop = new Workshop(times.size());
            StreamOptions options = options(most, OnTimeout.KILL_TASK);
            List<String> results = new ArrayList<>();
            Task.asyncStream(self, shop, shop.taking(times), ordered ? options : options.unordered())
                    .forEach(result -> results.add(words(result)));
            Expect.that("how many results there are", results.size()).is(times.size());
            for (int i = 0; i < results.size() && ordered; i++) {
                Expect.that("the result of item " + i, results.get(i))
                        .isOneOf("ok: " + 10 * i, times.get(i) == 0 ? "ok: " + 10 * i : "too late");
            }
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(StreamResults.class, Foreman.class).check();
    }
}
