package watertight.pool;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.pool.DrawnPool.Kind;

@Exercise("5.4")
class DrawnWorkersTest {

    @Simulated(tries = 200)
    @Label(
            "Clients and workers die, in any order, and the pool overflows: there are always as many workers as there must be")
    void anythingDies(@ForAll Simulation sim) {
        var options = PoolOptions.ofSize(sim.between(1, 3)).withMaxOverflow(sim.between(0, 2));
        new DrawnPool(sim, options).play(List.of(Kind.TURN, Kind.TURN, Kind.TURN, Kind.DIES, Kind.LOSES_ITS_WORKER));
    }
}
