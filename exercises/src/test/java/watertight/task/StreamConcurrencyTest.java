package watertight.task;

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
import watertight.process.Lab;
import watertight.process.Pid;

/** How many tasks of a stream are at work at once. */
@Exercise("4.7")
class StreamConcurrencyTest {

    private static StreamOptions options(Simulation sim, int most) {
        StreamOptions options = StreamOptions.DEFAULT.withMaxConcurrency(most);
        return sim.chance() ? options : options.unordered();
    }

    /** A consumer that takes all there is, at once. */
    private static void consume(Lab lab, Workshop shop, TaskStream.Each<Integer, Integer> each, StreamOptions options) {
        lab.process("consumer", self -> {
            for (TaskResult<Integer> result : Task.asyncStream(self, shop, each, options)) {
                Expect.that("a result", result instanceof TaskResult.Ok).isTrue();
            }
        });
    }

    @Simulated(tries = 100)
    @Label("While its consumer waits, as many tasks are at work as there may be, or as there are items, and no more")
    void exactlyAsMany(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int most = sim.between(1, 5);
        int items = sim.between(0, 12);
        var shop = new Workshop(items);
        consume(lab, shop, shop.held(), options(sim, most));
        lab.start("the test", () -> {
            for (int released = 0; released <= items; released++) {
                Lab.settle();
                Expect.that(
                                "tasks at work, when " + released + " of " + items + " are done",
                                shop.atWork().size())
                        .is(Math.min(most, items - released));
                if (released < items) {
                    shop.release(sim.oneOf(shop.atWork()));
                }
            }
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("Of endless items, 8 are at work at once if that many may be, and no more have been taken than that")
    void endless(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var shop = new Workshop(Workshop.ENDLESS);
        StreamOptions options = options(sim, 8);
        Pid consumer = lab.node().spawn(self -> {
            for (TaskResult<Integer> _ : Task.asyncStream(self, shop, shop.held(), options)) {}
        });
        lab.play(() -> {
            Lab.settle();
            for (int done = 0; done < 60; done++) {
                Expect.that("tasks at work", shop.atWork().size()).is(8);
                Expect.that("items taken that are not done", shop.taken() - done)
                        .is(8);
                Expect.that("processes that live", lab.node().processes().size())
                        .isOneOf(9, 10);
                Expect.that(
                                "messages in the consumer's mailbox",
                                lab.node().info(consumer).orElseThrow().mailboxLength())
                        .is(0);
                shop.release(sim.oneOf(shop.atWork()));
                Lab.settle();
            }
            lab.node().kill(consumer);
        });
    }

    @Simulated(tries = 300)
    @Label("A task is over when its process has ended: not even for a moment are there more than there may be")
    void neverMore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int most = sim.between(1, 4);
        List<Integer> times = Lab.several(sim.between(0, 12), () -> sim.between(0, 3));
        var shop = new Workshop(times.size());
        consume(lab, shop, shop.taking(times), options(sim, most));
        lab.run();
        Expect.that(
                        "the most processes of tasks that were alive at once",
                        shop.mostAlive() <= most ? "at most " + most : "" + shop.mostAlive())
                .is("at most " + most);
        Expect.that("items taken", shop.taken()).is(times.size());
    }

    @Simulated(tries = 40)
    @Label("A task that takes long holds up nobody: results that have to wait for its own do not keep others from work")
    void slowFirst(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(3, 20);
        int most = sim.between(2, 3);
        var shop = new Workshop(items);
        List<TaskResult<Integer>> results = new ArrayList<>();
        lab.process("consumer", self -> {
            StreamOptions options = StreamOptions.DEFAULT.withMaxConcurrency(most);
            Task.asyncStream(self, shop, shop.held(), options).forEach(results::add);
        });
        lab.play(() -> {
            Lab.settle();
            for (int item = 1; item < items; item++) {
                shop.release(item);
                Lab.settle();
            }
            Expect.that(
                            "items on which the work is done, but for the first",
                            shop.done().size())
                    .is(items - 1);
            Expect.that("results before the first", results).is(List.of());
            shop.release(0);
            Lab.settle();
            Expect.that("how many results there are then", results.size()).is(items);
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(StreamResults.class, Foreman.class).check();
    }
}
