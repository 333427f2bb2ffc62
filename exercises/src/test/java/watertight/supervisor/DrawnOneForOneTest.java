package watertight.supervisor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Children of one supervisor end, in any order and for any reason. */
@Exercise("3.5")
class DrawnOneForOneTest {

    @Simulated(tries = 100)
    @Label(
            "Whichever children end, for whatever reasons: one for one starts again the one that is due, and touches no other")
    void anyChildrenEnd(@ForAll Simulation sim) {
        Agreement.check(sim, Repertoire.of(Strategy.ONE_FOR_ONE));
    }
}
