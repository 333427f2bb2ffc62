package watertight.task;

import java.util.Iterator;
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

/** A stream whose consumer leaves early. */
@Exercise("4.8")
class StreamCloseTest {

    private static StreamOptions options(Simulation sim) {
        StreamOptions options = StreamOptions.DEFAULT.withMaxConcurrency(sim.between(1, 4));
        return sim.chance() ? options : options.unordered();
    }

    /** Work that is done at once on the first few items, and never on the others. */
    private static TaskStream.Each<Integer, Integer> first(int few, Workshop shop) {
        return (task, item) -> (item < few ? shop.quick() : shop.held()).run(task, item);
    }

    @Simulated(tries = 200)
    @Label("close ends all tasks, and then nothing is left of the stream; no item is taken any more")
    void closes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int few = sim.between(0, 5);
        boolean traps = sim.chance();
        boolean tasksTrap = sim.chance();
        boolean waits = sim.chance();
        StreamOptions options = options(sim);
        lab.process("consumer", self -> {
            self.trapExits(traps);
            var shop = new Workshop(Workshop.ENDLESS);
            TaskStream.Each<Integer, Integer> work = (task, item) -> {
                task.trapExits(tasksTrap);
                return first(few, shop).run(task, item);
            };
            int taken;
            try (var results = Task.asyncStream(self, shop, work, options)) {
                Iterator<TaskResult<Integer>> each = results.iterator();
                for (int i = 0; i < few; i++) {
                    each.next();
                }
                if (waits) {
                    Lab.settle();
                }
                taken = shop.taken();
            }
            Expect.that("tasks that live when the stream is closed", shop.alive())
                    .is(0);
            Workshop.leavesNothing(sim, self);
            Expect.that("items taken since then", shop.taken() - taken).is(0);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A stream may be closed twice, or without having been consumed; then it has no results")
    void closesTwice(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int few = sim.between(0, 2);
        StreamOptions options = options(sim);
        lab.process("consumer", self -> {
            var shop = new Workshop(Workshop.ENDLESS);
            Task.asyncStream(self, shop, shop.quick(), options).close();
            var stream = Task.asyncStream(self, shop, first(few, shop), options);
            var results = stream.iterator();
            for (int i = 0; i < few; i++) {
                results.next();
            }
            stream.close();
            stream.close();
            Expect.that("there are more results", results.hasNext()).isFalse();
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("As a stream of Java's it is closed with that, and takes no more than is asked for")
    void javaStreams(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int few = sim.between(1, 4);
        StreamOptions options = options(sim);
        lab.process("consumer", self -> {
            var shop = new Workshop(Workshop.ENDLESS);
            try (var results = Task.asyncStream(self, shop, first(few, shop), options).stream()) {
                Expect.that("how many results there are", results.limit(few).count())
                        .is((long) few);
            }
            Expect.that("tasks that live when the stream is closed", shop.alive())
                    .is(0);
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("If the items themselves fail, the consumer gets what they threw, and all tasks have ended")
    void itemsFail(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int good = sim.between(0, 4);
        boolean inHasNext = sim.chance();
        StreamOptions options = options(sim);
        lab.process("consumer", self -> {
            var shop = new Workshop(Workshop.ENDLESS);
            Iterator<Integer> items = shop.iterator();
            Iterable<Integer> failing = () -> new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return fails(inHasNext) || items.hasNext();
                }

                @Override
                public Integer next() {
                    fails(!inHasNext);
                    return items.next();
                }

                private boolean fails(boolean here) {
                    if (here && shop.taken() == good) {
                        throw new Lab.Boom();
                    }
                    return false;
                }
            };
            var results = Task.asyncStream(self, failing, shop.held(), options).iterator();
            lab.start("the test", () -> {
                Lab.settle();
                while (!shop.atWork().isEmpty()) {
                    shop.release(shop.atWork().getFirst());
                    Lab.settle();
                }
            });
            String thrown = Lab.thrownBy(() -> results.forEachRemaining(_ -> {}));
            Expect.that("what was thrown", thrown).is("Boom");
            Expect.that("tasks that live", shop.alive()).is(0);
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 200)
    @Label(
            "A consumer that ends without closing its stream takes the tasks with it, for the same reason or by a shutdown")
    void consumerEnds(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(
                List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.crash("enough"), ExitReason.KILLED));
        int few = sim.between(1, 4);
        boolean traps = sim.chance();
        StreamOptions options = options(sim);
        var shop = new Workshop(Workshop.ENDLESS);
        Pid consumer = lab.node().spawn(self -> {
            self.trapExits(traps);
            var results =
                    Task.asyncStream(self, shop, first(few, shop), options).iterator();
            for (int i = 0; i < few; i++) {
                results.next();
            }
            if (reason.equals(ExitReason.KILLED)) {
                results.next();
            }
            throw self.exit(reason);
        });
        lab.play(() -> {
            Lab.settle();
            lab.node().kill(consumer);
            Lab.settle();
            Expect.that("the reason that the consumer ended with", lab.reasonOf(consumer))
                    .is(reason);
            Expect.that("processes that live", lab.node().processes()).is(List.of());
            shop.begun().forEach((item, task) -> {
                if (item >= few) {
                    Expect.that("the reason that a task at work ended with", lab.reasonOf(task))
                            .is(reason.isNormal() ? ExitReason.SHUTDOWN : reason);
                }
            });
        });
    }

    @Simulated(tries = 300)
    @Label("A consumer that is killed at any moment leaves no task behind")
    void consumerIsKilled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean traps = sim.chance();
        StreamOptions options = options(sim);
        List<Integer> times = Lab.several(6, () -> sim.between(0, 2));
        int when = sim.between(0, 3);
        var shop = new Workshop(times.size());
        Pid consumer = lab.node().spawn(self -> {
            self.trapExits(traps);
            try (var results = Task.asyncStream(self, shop, shop.taking(times), options)) {
                results.forEach(result -> {});
            }
        });
        lab.play(() -> {
            if (when > 0) {
                Simulation.pass(when);
            }
            lab.node().kill(consumer);
            Simulation.pass(100);
            Expect.that("processes that live", lab.node().processes()).is(List.of());
        });
    }
}
