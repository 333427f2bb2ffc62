package watertight.pitfalls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

/** A planner that takes as long as it is told to, or fails then, and knows how many passages it plans at once. */
final class ScriptedPlanner implements Planner {

    /** What planning a passage comes to. */
    record Passage(int miles, Duration time, boolean fails) {}

    private final Lab lab;
    private final List<Passage> passages;
    private final List<String> begun = new ArrayList<>();
    private final Map<String, Pid> planning = new ConcurrentHashMap<>();
    private final AtomicInteger most = new AtomicInteger();

    ScriptedPlanner(Lab lab, List<Passage> passages) {
        this.lab = lab;
        this.passages = passages;
    }

    /** The port that the passage of this number goes to. */
    static String port(int number) {
        return "port " + number;
    }

    @Override
    public int milesTo(String port) throws InterruptedException {
        Passage passage = passages.get(Integer.parseInt(port.substring("port ".length())));
        begun.add(port);
        planning.put(port, lab.here());
        most.accumulateAndGet(planning.size(), Math::max);
        try {
            Simulation.pass(passage.time());
        } finally {
            planning.remove(port);
        }
        if (passage.fails()) {
            throw new Lab.Boom();
        }
        return passage.miles();
    }

    /** The ports to which passages were planned, in the order in which that was begun. */
    List<String> begun() {
        return begun;
    }

    /** The process that plans the passage to a port now; null if none does. */
    Pid planning(String port) {
        return planning.get(port);
    }

    /** The most passages that were planned at once. */
    int most() {
        return most.get();
    }
}
