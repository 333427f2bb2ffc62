package watertight.samples;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import watertight.grader.sim.Simulation;

/** Two threads register the same name, each if it finds it free. */
public final class CheckThenAct implements Consumer<Simulation> {

    private final ConcurrentMap<String, String> names = new ConcurrentHashMap<>();
    private int registered;

    @Override
    public void accept(Simulation sim) {
        sim.start("one", () -> register("one"));
        sim.start("two", () -> register("two"));
        sim.run();
        if (registered != 1) {
            throw new AssertionError(registered + " hold the name");
        }
    }

    private void register(String who) {
        if (!names.containsKey("name")) {
            names.put("name", who);
            registered++;
        }
    }
}
