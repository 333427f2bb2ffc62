package watertight.supervisor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Children fail to start again, once or more often. */
@Exercise("3.11")
class DrawnFailingRestartTest {

    @Simulated(tries = 100)
    @Label("A start that fails is tried again, each try counts, and too many are too many")
    void oneForOne(@ForAll Simulation sim) {
        Agreement.check(sim, Repertoire.of(Strategy.ONE_FOR_ONE).givingUp().failing());
    }

    @Simulated(tries = 200)
    @Label("One for all begins anew when a start fails; rest for one goes on from the child that failed")
    void anyStrategy(@ForAll Simulation sim) {
        Agreement.check(
                sim,
                Repertoire.of(Strategy.ONE_FOR_ALL, Strategy.REST_FOR_ONE)
                        .givingUp()
                        .failing());
    }

    @Simulated(tries = 200)
    @Label("A tree of any supervisors does what OTP's does: whoever ends, and whatever fails to start again")
    void anyTrees(@ForAll Simulation sim) {
        Agreement.check(
                sim, Repertoire.of(Strategy.values()).givingUp().failing().nested());
    }
}
