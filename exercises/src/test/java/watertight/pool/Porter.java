package watertight.pool;

import java.time.Duration;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.grader.sim.Simulation;
import watertight.process.Self;

/** A worker for the tests of pools, that says when it begins and ends a piece of work. Its state: the pieces done. */
record Porter(Depot depot) implements GenServer<Integer, Porter.Carry, Void> {

    /** Work that takes a time. The answer: how many pieces this worker has done. */
    record Carry(Duration time) implements Request<Integer> {}

    @Override
    public InitResult<Integer> init(Self self) {
        depot.starts(self.pid());
        return InitResult.ok(0);
    }

    @Override
    public CallResult<Integer> handleCall(Carry carry, From from, Integer done) throws InterruptedException {
        depot.begins();
        try {
            Simulation.pass(carry.time());
        } finally {
            depot.ends();
        }
        return CallResult.reply(done + 1, done + 1);
    }
}
