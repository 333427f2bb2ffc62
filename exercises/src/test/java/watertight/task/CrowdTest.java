package watertight.task;

import static watertight.task.Remains.after;
import static watertight.task.Remains.millis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Self;

/** Very many tasks. */
@Exercise("4.5")
class CrowdTest {

    /** As many tasks; the first is done last, and all are done when this returns. */
    private static List<Task<Integer>> done(int size, Self self) throws InterruptedException {
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            tasks.add(Task.async(self, after(millis(size - i), i)));
        }
        Simulation.pass(size + 1);
        return tasks;
    }

    /** How much work it is to collect so many results: how often another process gets its turn meanwhile. */
    private static long turns(int size, boolean yields, Lab lab, Self self) throws InterruptedException {
        List<Task<Integer>> tasks = done(size, self);
        var turns = new AtomicLong();
        var collecting = new AtomicBoolean(true);
        lab.node().spawn(other -> {
            while (collecting.get()) {
                turns.incrementAndGet();
                Thread.yield();
            }
        });
        int results = yields
                ? Task.yieldMany(self, tasks).size()
                : Task.awaitMany(self, tasks).size();
        collecting.set(false);
        Expect.that("how many results there are", results).is(size);
        return turns.get();
    }

    @Simulated(tries = 4)
    @Label("Twice as many tasks are twice as much work, and not four times as much: each message is looked at once")
    void inProportion(@ForAll Simulation sim) {
        sim.withBudget(1_000_000);
        var lab = new Lab(sim);
        boolean yields = sim.chance();
        lab.process("owner", self -> {
            long some = turns(200, yields, lab, self);
            long many = turns(400, yields, lab, self);
            Expect.that("400 tasks are less than 3 times the work of 200", many < 3 * some)
                    .isTrue();
        });
        lab.run();
    }
}
