package watertight.genserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import watertight.grader.sim.Simulation;
import watertight.grader.sim.Task;
import watertight.process.ExitReason;
import watertight.process.Self;

/**
 * A server that does what it is told, and notes what it is asked to do. Its state is how many orders it has carried out.
 */
final class Obedient implements GenServer<Integer, Obedient.Order, Obedient.Order> {

    /** What a callback does. */
    interface Step {
        CallResult<Integer> take(Self self, From from, int state) throws Exception;
    }

    /** Something to be done, called or cast. */
    record Order(String words, Step step) implements Request<Object> {
        @Override
        public String toString() {
            return words;
        }
    }

    /** What {@link #terminate} was given. */
    record Terminated(ExitReason reason, Integer state) {}

    /** Only counts. */
    static final Order COUNT = new Order("count", (self, from, state) -> Result.noReply(state + 1));

    final List<Order> taken = new ArrayList<>();
    final List<Terminated> terminations = new ArrayList<>();
    private final boolean trapsExits;
    private Task atTheEnd = () -> {};
    private Self self;

    Obedient(boolean trapsExits) {
        this.trapsExits = trapsExits;
    }

    /** The same server, that takes its time when it terminates. */
    Obedient terminatingFor(Duration time) {
        atTheEnd = () -> Simulation.pass(time);
        return this;
    }

    /** The same server, that throws when it terminates. */
    Obedient terminatingWith(RuntimeException thrown) {
        atTheEnd = () -> {
            throw thrown;
        };
        return this;
    }

    @Override
    public InitResult<Integer> init(Self self) {
        this.self = self;
        self.trapExits(trapsExits);
        return InitResult.ok(0);
    }

    @Override
    public CallResult<Integer> handleCall(Order order, From from, Integer state) throws Exception {
        taken.add(order);
        return order.step().take(self, from, state);
    }

    @Override
    public Result<Integer> handleCast(Order order, Integer state) throws Exception {
        return (Result<Integer>) handleCall(order, null, state);
    }

    @Override
    public void terminate(ExitReason reason, Integer state) throws Exception {
        terminations.add(new Terminated(reason, state));
        atTheEnd.run();
    }
}
