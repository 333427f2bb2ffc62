package watertight.samples;

import java.util.function.Consumer;
import watertight.grader.sim.Simulation;

/** Two threads add to one plain counter. */
public final class LostUpdate implements Consumer<Simulation> {

    private int count;

    @Override
    public void accept(Simulation sim) {
        sim.start("one", () -> count++);
        sim.start("two", () -> count++);
        sim.run();
        if (count != 2) {
            throw new AssertionError("the count is " + count);
        }
    }
}
