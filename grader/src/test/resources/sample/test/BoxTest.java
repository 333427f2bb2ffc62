package watertight.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

@Exercise("1.2")
class BoxTest {
    @Simulated(tries = 50)
    @Label("What one puts is taken in that order")
    void keepsOrder(@ForAll Simulation sim) {
        int count = sim.between(1, 9);
        var box = new Box();
        var taken = new ArrayList<Object>();
        sim.start("writer", () -> {
            for (int i = 0; i < count; i++) {
                sim.sent("writer", "reader", "" + i);
                box.put(i);
            }
        });
        sim.start("reader", () -> {
            for (int i = 0; i < count; i++) {
                taken.add(box.take());
            }
        });
        sim.run();
        List<Object> expected =
                new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Expect.that("the reader took", (List<Object>) taken).is(expected);
    }

    @Simulated(tries = 20)
    @Label("Nothing is lost")
    void losesNothing(@ForAll Simulation sim) {
        var box = new Box();
        var taken = new ArrayList<Object>();
        sim.start("writer", () -> box.put("x"));
        sim.start("reader", () -> taken.add(box.take()));
        sim.run();
        Expect.that("taken", taken.size()).is(1);
    }
}
