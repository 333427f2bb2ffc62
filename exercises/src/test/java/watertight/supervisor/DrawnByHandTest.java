package watertight.supervisor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Children are terminated, restarted and deleted, between ends of their own. */
@Exercise("3.12")
class DrawnByHandTest {

    @Simulated(tries = 150)
    @Label("What is asked for by hand is done and answered as the child's state demands, and counts as no restart")
    void betweenEnds(@ForAll Simulation sim) {
        Agreement.check(sim, Repertoire.of(Strategy.values()).handled());
    }
}
