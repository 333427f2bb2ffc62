package watertight.task;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.pitfalls.Reachable;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;

/** A stream does nothing that nobody waits for, and leaves nothing behind. */
@Exercise("4.7")
class StreamLazyTest {

    private static StreamOptions most(int tasks) {
        return StreamOptions.DEFAULT.withMaxConcurrency(tasks);
    }

    @Simulated(tries = 40)
    @Label("Before its consumer asks for a result, no item is taken and no task is started, not even by hasNext")
    void nothingBefore(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(1, 5);
        int asks = sim.between(0, 3);
        lab.process("consumer", self -> {
            var shop = new Workshop(items);
            var results = Task.asyncStream(self, shop, shop.quick(), most(2)).iterator();
            Lab.settle();
            for (int i = 0; i < asks; i++) {
                Expect.that("there is a result, or will be", results.hasNext()).isTrue();
                Lab.settle();
            }
            Expect.that("items taken", shop.taken()).is(0);
            Expect.that("the first result", results.next()).is(Workshop.ok(0));
            results.forEachRemaining(_ -> {});
            Expect.that("items taken", shop.taken()).is(items);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("While its consumer does something else nothing is started, though there is room")
    void nothingMeanwhile(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        StreamOptions options = most(sim.between(1, 4));
        int items = sim.between(1, 12);
        boolean ordered = sim.chance();
        lab.process("consumer", self -> {
            var shop = new Workshop(items);
            for (TaskResult<Integer> _ :
                    Task.asyncStream(self, shop, shop.quick(), ordered ? options : options.unordered())) {
                int before = shop.taken();
                Simulation.pass(100);
                Expect.that("items taken while the consumer was busy", shop.taken() - before)
                        .is(0);
            }
            Expect.that("items taken at the end", shop.taken()).is(items);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A result that is ready is handed out without another item being taken")
    void readyFirst(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int most = sim.between(2, 5);
        List<Integer> times =
                IntStream.range(0, 30).map(item -> item == 0 ? 5 : 1).boxed().toList();
        lab.process("consumer", self -> {
            var shop = new Workshop(times.size());
            var results =
                    Task.asyncStream(self, shop, shop.taking(times), most(most)).iterator();
            results.next();
            int taken = shop.taken();
            int ready = 2 * (most - 1);
            for (int i = 0; i < ready; i++) {
                Expect.that("a result that was ready", results.next()).is(Workshop.ok(i + 1));
            }
            Expect.that("items taken meanwhile", shop.taken() - taken).is(0);
            results.forEachRemaining(_ -> {});
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("When all results have been taken nothing is left: no process, no link, no message, no timer")
    void nothingAfter(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(0, 6);
        int most = sim.between(1, 3);
        boolean traps = sim.chance();
        lab.process("consumer", self -> {
            self.trapExits(traps);
            var shop = new Workshop(items);
            for (TaskResult<Integer> _ : Task.asyncStream(self, shop, shop.quick(), most(most))) {}
            Workshop.leavesNothing(sim, self);
            Expect.that(
                            "links left",
                            lab.node().info(self.pid()).orElseThrow().links().size())
                    .is(0);
        });
        lab.run();
    }

    /** A result that can be told from any other. */
    private record Thing(int item) {}

    @Simulated(tries = 40)
    @Label("What has been handed out is forgotten: a stream of any length takes no more memory than a short one")
    void forgets(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(1, 20);
        StreamOptions options = most(sim.between(1, 4));
        boolean ordered = sim.chance();
        lab.process("consumer", self -> {
            var stream = Task.asyncStream(
                    self, new Workshop(items), (_, item) -> new Thing(item), ordered ? options : options.unordered());
            var results = stream.iterator();
            for (int i = 0; i < items; i++) {
                results.next();
            }
            Expect.that("results that it still holds, when all " + items + " have been taken", held(results))
                    .is(0);
            stream.close();
        });
        lab.run();
    }

    private static int held(Iterator<TaskResult<Thing>> results) {
        return Reachable.count(Thing.class, results);
    }

    @Simulated(tries = 60)
    @Label("The consumer's other messages stay in its mailbox, in order, and none of the stream is ever among them")
    void mailboxIsLeftAlone(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(1, 6);
        int most = sim.between(1, 3);
        boolean traps = sim.chance();
        var knock = new Exit(lab.idle(), ExitReason.NORMAL);
        lab.process("consumer", self -> {
            self.trapExits(traps);
            self.send(self.pid(), "first");
            self.send(self.pid(), knock);
            var shop = new Workshop(items);
            for (TaskResult<Integer> _ : Task.asyncStream(self, shop, shop.quick(), most(most))) {
                Lab.settle();
                Expect.that("messages in the consumer's mailbox", Workshop.mailbox(self))
                        .is(2);
            }
            Expect.that("the first message", self.receive()).is("first");
            Expect.that("the second message", self.receive()).is(knock);
            Lab.settle();
            Expect.that("messages left", Workshop.mailbox(self)).is(0);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A process may consume several streams in turns, and one stream may be the items of another")
    void severalStreams(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(1, 5);
        int most = sim.between(1, 3);
        lab.process("consumer", self -> {
            var shop = new Workshop(items);
            var other = new Workshop(items);
            var inner = Task.asyncStream(self, shop, shop.quick(), most(most));
            var outer = Task.asyncStream(self, inner, (task, result) -> result, most(most))
                    .iterator();
            var others =
                    Task.asyncStream(self, other, other.quick(), most(most)).iterator();
            for (int i = 0; i < items; i++) {
                Expect.that("a result of one", outer.next()).is(new TaskResult.Ok<>(Workshop.ok(i)));
                Expect.that("a result of the other", others.next()).is(Workshop.ok(i));
            }
            Expect.that("there are more", outer.hasNext() || others.hasNext()).isFalse();
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }
}
