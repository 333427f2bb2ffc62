package watertight.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import watertight.grader.sim.Simulation;

/** Writes down time and chance as it meets them. */
public final class Chance implements Consumer<Simulation> {

    @Override
    public void accept(Simulation sim) {
        LongSupplier nanoTime = System::nanoTime;
        sim.start("actor", () -> {
            Thread.sleep(1500);
            sim.note("actor", "nanos " + System.nanoTime() + " " + nanoTime.getAsLong());
            sim.note("actor", "millis " + System.currentTimeMillis());
            sim.note("actor", "instant " + Instant.now());
            sim.note("actor", "random " + Math.random() + " " + new Random().nextInt());
            List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7));
            Collections.shuffle(numbers);
            sim.note("actor", "shuffled " + numbers);
        });
        sim.run();
    }
}
