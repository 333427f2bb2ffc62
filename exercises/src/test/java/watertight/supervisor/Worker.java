package watertight.supervisor;

import java.time.Duration;
import java.util.Set;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.grader.sim.Simulation;
import watertight.grader.sim.Task;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Self;

/** A server that ends when it is told to. What it is, is said before it starts. Its state counts the work it has done. */
final class Worker implements GenServer<Integer, Worker.Done, Worker.Order> {

    /** Why a worker could not start. */
    static final ExitReason CANT = ExitReason.crash("can't start");

    private final String id;
    private final Crew crew;
    private StartOptions options = StartOptions.NONE;
    private boolean trapsExits = true;
    private Duration timeToStart = Duration.ZERO;
    private Set<Integer> failing = Set.of();
    private Set<Integer> ignoring = Set.of();
    private Set<Integer> crashing = Set.of();
    private Task atTheEnd = () -> {};

    /** What it is told. */
    sealed interface Order {}

    /** Do a piece of work. */
    record Work() implements Order {}

    /** End by yourself. */
    record End(ExitReason reason) implements Order {}

    /** Throw. */
    record Crash() implements Order {}

    /** How much work is done? */
    record Done() implements Request<Integer> {}

    Worker(String id, Crew crew) {
        this.id = id;
        this.crew = crew;
    }

    /** The same, with a name. */
    Worker named(Name name) {
        options = StartOptions.named(name);
        return this;
    }

    /** The same, but it does not trap exits. */
    Worker plain() {
        trapsExits = false;
        return this;
    }

    /** The same, but its init takes so long: when that has passed, it "is ready". */
    Worker startingFor(Duration time) {
        timeToStart = time;
        return this;
    }

    /** The same, but these starts fail, counted from 1: its init says so. */
    Worker failingAt(Integer... starts) {
        failing = Set.of(starts);
        return this;
    }

    /** The same, but at these starts, counted from 1, its init says ignore. */
    Worker ignoringAt(Integer... starts) {
        ignoring = Set.of(starts);
        return this;
    }

    /** The same, but it crashes as soon as it has started, at these starts, counted from 1. */
    Worker crashingAfter(Integer... starts) {
        crashing = Set.of(starts);
        return this;
    }

    /** The same, but when it terminates that takes so long: when that has passed, it "is done". */
    Worker stoppingFor(Duration time) {
        atTheEnd = () -> {
            Simulation.pass(time);
            crew.note(id, "is done");
        };
        return this;
    }

    /** The same, but it crashes when it terminates. */
    Worker crashingAtTheEnd() {
        atTheEnd = () -> {
            throw new Lab.Boom();
        };
        return this;
    }

    /** It as a child: a permanent one. */
    ChildSpec spec() {
        return ChildSpec.worker(id, supervisor -> GenServer.startLink(supervisor, this, options));
    }

    /** It as a child. */
    ChildSpec spec(Restart restart) {
        return spec().with(restart);
    }

    @Override
    public InitResult<Integer> init(Self self) throws Exception {
        self.trapExits(trapsExits);
        crew.begins(id, self.pid());
        int start = crew.starts(id);
        if (timeToStart.isPositive()) {
            Simulation.pass(timeToStart);
            crew.note(id, "is ready");
        }
        if (failing.contains(start)) {
            return InitResult.stop(CANT);
        }
        if (crashing.contains(start)) {
            GenServer.cast(self, self.pid(), new Crash());
        }
        return ignoring.contains(start) ? InitResult.ignore() : InitResult.ok(0);
    }

    @Override
    public CallResult<Integer> handleCall(Done request, From from, Integer done) {
        return CallResult.reply(done, done);
    }

    @Override
    public Result<Integer> handleCast(Order order, Integer done) {
        return switch (order) {
            case Work() -> Result.noReply(done + 1);
            case End(ExitReason reason) -> Result.stop(reason, done);
            case Crash() -> throw new Lab.Boom();
        };
    }

    @Override
    public void terminate(ExitReason reason, Integer done) throws Exception {
        crew.note(id, "terminates: " + (reason instanceof ExitReason.Crash ? "crash" : reason));
        atTheEnd.run();
    }
}
