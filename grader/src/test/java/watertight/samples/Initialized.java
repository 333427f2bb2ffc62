package watertight.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import watertight.grader.sim.Simulation;

/** Three threads that need a class which is initialized, with much to do, by whichever comes first. */
public final class Initialized implements Consumer<Simulation> {

    private static final class Table {
        static final List<Integer> SQUARES = new ArrayList<>();

        static {
            for (int i = 0; i < 100; i++) {
                SQUARES.add(i * i);
            }
        }
    }

    private int sum;

    @Override
    public void accept(Simulation sim) {
        sum = 0;
        for (int i = 1; i <= 3; i++) {
            int number = i;
            sim.start("thread " + i, () -> {
                sum += Table.SQUARES.get(number);
                sim.note("thread " + number, "sees " + sum);
            });
        }
        sim.run();
    }
}
