package watertight.supervisor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Rest for one, whatever the siblings are and whatever has become of them. */
@Exercise("3.9")
class DrawnRestForOneTest {

    @Simulated(tries = 100)
    @Label("Rest for one stops those after the one that ended, in reverse order, then starts it and them, in order; "
            + "those before it are not touched")
    void anySiblings(@ForAll Simulation sim) {
        Agreement.check(sim, Repertoire.of(Strategy.REST_FOR_ONE));
    }

    @Simulated(tries = 100)
    @Label("Rest for one takes along whole trees: a child that is a supervisor stops and starts all that is below it")
    void anyTrees(@ForAll Simulation sim) {
        Agreement.check(
                sim, Repertoire.of(Strategy.REST_FOR_ONE, Strategy.ONE_FOR_ONE).nested());
    }
}
