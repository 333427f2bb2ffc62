package watertight.supervisor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Supervisors give up, under supervisors that may give up too. */
@Exercise("3.7")
class DrawnEscalationTest {

    @Simulated(tries = 100)
    @Label(
            "Too many restarts of whichever children end a supervisor: it stops what still runs, and ends with a shutdown")
    void givesUpInTrees(@ForAll Simulation sim) {
        Agreement.check(sim, Repertoire.of(Strategy.ONE_FOR_ONE).givingUp());
    }

    @Simulated(tries = 100)
    @Label("A supervisor that gives up is a child that has ended with a shutdown: its own supervisor does what is due")
    void escalates(@ForAll Simulation sim) {
        Agreement.check(sim, Repertoire.of(Strategy.ONE_FOR_ONE).givingUp().nested());
    }
}
