package watertight.supervisor;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** One for all, whatever the siblings are and whatever has become of them. */
@Exercise("3.8")
class DrawnOneForAllTest {

    @Simulated(tries = 100)
    @Label("One for all stops all that run, in reverse order, and starts all that it knows, in order; "
            + "temporary children it forgets")
    void anySiblings(@ForAll Simulation sim) {
        Agreement.check(sim, Repertoire.of(Strategy.ONE_FOR_ALL));
    }

    @Simulated(tries = 100)
    @Label("One for all takes along whole trees: a child that is a supervisor stops and starts all that is below it")
    void anyTrees(@ForAll Simulation sim) {
        Agreement.check(
                sim, Repertoire.of(Strategy.ONE_FOR_ALL, Strategy.ONE_FOR_ONE).nested());
    }
}
