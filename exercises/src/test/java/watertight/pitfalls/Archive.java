package watertight.pitfalls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

/** An archive of charts that takes its time. It notes which processes read it. */
final class Archive implements Callable<Map<String, Integer>> {

    static final Map<String, Integer> DEPTHS = Map.of("bay", 12, "bar", 3, "channel", 25);
    static final List<String> PLACES = List.of("bay", "bar", "channel", "moon");

    private final Lab lab;
    private final int seconds;
    private final List<Pid> readers = new ArrayList<>();
    private int fires;

    Archive(Lab lab, int seconds) {
        this.lab = lab;
        this.seconds = seconds;
    }

    /** So many readings fail. */
    void burns(int times) {
        fires = times;
    }

    int seconds() {
        return seconds;
    }

    List<Pid> readers() {
        return readers;
    }

    @Override
    public Map<String, Integer> call() throws Exception {
        readers.add(lab.here());
        Simulation.pass(Duration.ofSeconds(seconds));
        if (readers.size() <= fires) {
            throw new Lab.Boom();
        }
        return DEPTHS;
    }
}
