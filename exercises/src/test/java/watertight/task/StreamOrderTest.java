package watertight.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;

/** Which results of a stream come, and when. */
@Exercise("4.7")
class StreamOrderTest {

    private static StreamOptions most(int tasks) {
        return StreamOptions.DEFAULT.withMaxConcurrency(tasks);
    }

    /** Has the consumer take all, and the test release one after the other; returns these, in that order. */
    private static List<Integer> release(Simulation sim, Lab lab, Workshop shop, Check check) {
        List<Integer> released = new ArrayList<>();
        lab.play(() -> {
            Lab.settle();
            while (!shop.atWork().isEmpty()) {
                int next = sim.oneOf(shop.atWork());
                released.add(next);
                shop.release(next);
                Lab.settle();
                check.after(released);
            }
        });
        return released;
    }

    @FunctionalInterface
    private interface Check {
        void after(List<Integer> released);
    }

    @Simulated(tries = 100)
    @Label("Results come in the order of the items, each as soon as those before it have come")
    void inOrder(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(0, 10);
        var shop = new Workshop(items);
        StreamOptions options = most(sim.between(1, 5));
        List<TaskResult<Integer>> results = new ArrayList<>();
        lab.process(
                "consumer",
                self -> Task.asyncStream(self, shop, shop.held(), options).forEach(results::add));
        List<Integer> all = release(
                sim,
                lab,
                shop,
                released -> Expect.that("results when the work is done on " + released, results)
                        .is(Workshop.ok(IntStream.range(0, items)
                                .boxed()
                                .takeWhile(released::contains)
                                .toList())));
        Expect.that("items on which the work is done", all.size()).is(items);
    }

    @Simulated(tries = 100)
    @Label("Unordered results come as the work on them is done, each at once")
    void unordered(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(0, 10);
        var shop = new Workshop(items);
        StreamOptions options = most(sim.between(1, 5)).unordered();
        List<TaskResult<Integer>> results = new ArrayList<>();
        lab.process(
                "consumer",
                self -> Task.asyncStream(self, shop, shop.held(), options).forEach(results::add));
        List<Integer> all = release(
                sim, lab, shop, released -> Expect.that("results", results).is(Workshop.ok(released)));
        Expect.that("items on which the work is done", all.size()).is(items);
    }

    @Simulated(tries = 300)
    @Label("The work on each item is done once, in a process of its own, and its result comes once")
    void eachOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Integer> times = Lab.several(sim.between(0, 10), () -> sim.between(0, 3));
        var shop = new Workshop(times.size());
        boolean ordered = sim.chance();
        StreamOptions options = most(sim.between(1, 5));
        lab.process("consumer", self -> {
            var stream = Task.asyncStream(self, shop, shop.taking(times), ordered ? options : options.unordered());
            List<TaskResult<Integer>> results = new ArrayList<>();
            stream.forEach(results::add);
            List<Integer> order = ordered ? shop.done().stream().sorted().toList() : shop.done();
            Expect.that("how many results there are", results.size()).is(times.size());
            if (ordered) {
                Expect.that("results", results).is(Workshop.ok(order));
            }
            for (int item : order) {
                Expect.that("results", results).contains(Workshop.ok(item));
            }
            Expect.that("processes", shop.begun().values().stream().distinct().count())
                    .is((long) times.size());
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label(
            "What is over is over, however long the consumer takes before it asks: each result comes once, and is not late")
    void overIsNotLate(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(2, 6);
        StreamOptions options = most(sim.between(1, 3)).unordered();
        lab.process("consumer", self -> {
            var shop = new Workshop(items);
            List<TaskResult<Integer>> results = new ArrayList<>();
            for (TaskResult<Integer> result : Task.asyncStream(self, shop, shop.quick(), options)) {
                results.add(result);
                Simulation.pass(options.timeout().plusMillis(1));
            }
            Expect.that(
                            "results, sorted",
                            results.stream()
                                    .sorted(Comparator.comparing(TaskResult::toString))
                                    .toList())
                    .is(Workshop.ok(IntStream.range(0, items).boxed().toList()));
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A work may return null, and an item may be null")
    void nulls(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<String> items = new ArrayList<>(List.of("a", "b"));
        items.add(sim.between(0, 2), null);
        StreamOptions options = most(sim.between(1, 3));
        lab.process("consumer", self -> {
            List<TaskResult<String>> results = new ArrayList<>();
            Task.asyncStream(self, items, (task, item) -> item, options).forEach(results::add);
            Expect.that("results", results)
                    .is(items.stream()
                            .<TaskResult<String>>map(TaskResult.Ok::new)
                            .toList());
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("If no task can be started, next throws the exception that says why, and the stream is over")
    void notStarted(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        StreamOptions options = most(sim.between(1, 3));
        lab.process("consumer", self -> {
            TaskStart noRoom = (owner, body) -> {
                throw new IllegalStateException("There is no room.");
            };
            var shop = new Workshop(3);
            var results =
                    TaskStream.of(self, noRoom, shop, shop.quick(), options).iterator();
            Expect.that("what next threw", Lab.thrownBy(results::next)).is("IllegalStateException");
            Expect.that("there is another one", results.hasNext()).isFalse();
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("When all results have been taken there is none: next throws NoSuchElementException")
    void noMore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(0, 3);
        lab.process("consumer", self -> {
            var shop = new Workshop(items);
            var results = Task.asyncStream(self, shop, shop.quick()).iterator();
            for (int i = 0; i < items; i++) {
                Expect.that("a result", results.next()).is(Workshop.ok(i));
            }
            Expect.that("there is another one", results.hasNext()).isFalse();
            try {
                Expect.that("next", results.next()).is(null);
            } catch (NoSuchElementException none) {
                Workshop.leavesNothing(sim, self);
            }
        });
        lab.run();
    }
}
