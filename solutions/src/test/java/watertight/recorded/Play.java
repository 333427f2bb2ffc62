package watertight.recorded;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import watertight.grader.sim.Draws;
import watertight.grader.sim.Simulation;
import watertight.process.Node;
import watertight.process.Self;

/** Plays a scenario on the reference, in simulation. */
final class Play {

    private static final long BUDGET = 10_000_000;

    /** What was observed, in order, and how many steps it took. */
    record Observed(List<Map<String, Object>> events, long steps) {}

    private final Method scenario;
    private final Transcript transcript = new Transcript();
    private final AtomicReference<Object> end = new AtomicReference<>("main has not come to its end");

    private Play(Method scenario) {
        this.scenario = scenario;
    }

    /**
     * Plays the scenario under one schedule.
     *
     * @throws AssertionError if the scenario did not come to its end
     */
    static Observed of(Method scenario, long scheduleSeed) {
        var play = new Play(scenario);
        try (var simulation = new Simulation(Draws.none(), scheduleSeed).withBudget(BUDGET)) {
            var node = new Node(simulation.threads(), simulation.timers(), simulation.clock());
            simulation.start("curtain", () -> node.spawn(play::main));
            simulation.run();
            return play.observed(simulation);
        }
    }

    private void main(Self main) throws Exception {
        try {
            scenario.invoke(null, new Lab(transcript, main), main);
            transcript.close();
            end.set(null);
        } catch (InvocationTargetException thrown) {
            end.set(thrown.getCause());
        }
    }

    private Observed observed(Simulation simulation) {
        if (end.get() instanceof Throwable thrown) {
            throw new AssertionError("main has thrown, after " + transcript.events(), thrown);
        }
        if (end.get() != null) {
            throw new AssertionError(
                    end.get() + ", after " + transcript.events() + "; waiting: " + simulation.waiting());
        }
        return new Observed(transcript.events(), simulation.steps());
    }
}
