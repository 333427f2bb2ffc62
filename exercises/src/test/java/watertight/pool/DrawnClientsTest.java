package watertight.pool;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.pool.DrawnPool.Kind;

@Exercise("5.3")
class DrawnClientsTest {

    @Simulated(tries = 200)
    @Label("Clients come, go, give up and die, in any order: nothing is lost, nothing is lent twice, the line is kept")
    void clientsComeAndGo(@ForAll Simulation sim) {
        var options = PoolOptions.ofSize(sim.between(1, 3));
        new DrawnPool(sim, options).play(List.of(Kind.TURN, Kind.TURN, Kind.TURN, Kind.DIES));
    }
}
