package watertight.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.grader.sim.Draws;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/** Supervisors that are given one child after the other, very many, and are stopped then. */
class ManyChildrenTest {

    private static final int MANY = 100_000;

    /** In the order in which it happened. */
    private final Queue<Integer> started = new ConcurrentLinkedQueue<>();

    private final Queue<Integer> stopped = new ConcurrentLinkedQueue<>();

    /** Notes that it has started, and that it was stopped. */
    private record Worker(int number, Queue<Integer> started, Queue<Integer> stopped)
            implements GenServer<Integer, Void, Void> {

        @Override
        public InitResult<Integer> init(Self self) {
            self.trapExits(true);
            started.add(number);
            return InitResult.ok(0);
        }

        @Override
        public void terminate(ExitReason reason, Integer state) {
            stopped.add(number);
        }
    }

    /** A supervisor to be given children. */
    private interface Family {

        Pid start(Self self) throws InterruptedException;

        StartChildResult add(Self self, Pid supervisor, ChildSpec child) throws InterruptedException;
    }

    private static final class Ordered implements Family {

        @Override
        public Pid start(Self self) throws InterruptedException {
            return Supervisor.startLink(self, () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE))
                    .orElseThrow();
        }

        @Override
        public StartChildResult add(Self self, Pid supervisor, ChildSpec child) throws InterruptedException {
            return Supervisor.startChild(self, supervisor, child);
        }
    }

    private static final class Dynamic implements Family {

        @Override
        public Pid start(Self self) throws InterruptedException {
            return DynamicSupervisor.startLink(self, DynamicSupervisorSpec.DEFAULT)
                    .orElseThrow();
        }

        @Override
        public StartChildResult add(Self self, Pid supervisor, ChildSpec child) throws InterruptedException {
            return DynamicSupervisor.startChild(self, supervisor, child);
        }
    }

    @Test
    void aSupervisorStartsThemInOrderAndStopsThemInReverse() throws Exception {
        onRealThreads(new Ordered());
        assertIterableEquals(numbers(), started);
        assertIterableEquals(numbers().reversed(), stopped);
    }

    @Test
    void aDynamicSupervisorStartsThemInOrderAndStopsThemAll() throws Exception {
        onRealThreads(new Dynamic());
        assertIterableEquals(numbers(), started);
        assertIterableEquals(numbers(), stopped.stream().sorted().toList());
    }

    @Test
    void tenTimesAsManyTakeASupervisorTenTimesAsManySteps() throws Exception {
        assertLinear(new Ordered());
    }

    @Test
    void tenTimesAsManyTakeADynamicSupervisorTenTimesAsManySteps() throws Exception {
        assertLinear(new Dynamic());
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, MANY).boxed().toList();
    }

    private void onRealThreads(Family family) throws InterruptedException {
        try (var node = new Node()) {
            node.asProcess(self -> {
                startAndStop(self, family, MANY);
                assertEquals(List.of(self.pid()), node.processes());
                return null;
            });
        }
    }

    private void startAndStop(Self self, Family family, int count) throws InterruptedException {
        Pid supervisor = family.start(self);
        for (int i = 0; i < count; i++) {
            var worker = new Worker(i, started, stopped);
            ChildSpec child = ChildSpec.worker("" + i, parent -> GenServer.startLink(parent, worker));
            // All are stopped at once: on a busy machine the last one may have to wait for long.
            family.add(self, supervisor, child.with(Shutdown.INFINITY));
        }
        Supervisor.stop(self, supervisor);
    }

    private void assertLinear(Family family) {
        long few = steps(family, 100);
        long many = steps(family, 1_000);
        assertTrue(many < 12 * few, "100 children took " + few + " steps, and 1,000 took " + many + ".");
    }

    /** How many steps a family takes, beside a bystander whose turn it always may be: so that all work shows as steps. */
    private long steps(Family family, int count) {
        var done = new AtomicBoolean();
        try (var simulation = new Simulation(Draws.none(), 0)) {
            var node = new Node(simulation.threads(), simulation.timers(), simulation.clock());
            simulation.start(
                    "starter",
                    () -> node.asProcess(self -> {
                        startAndStop(self, family, count);
                        done.set(true);
                        return null;
                    }));
            simulation.start("bystander", () -> {
                while (!done.get()) {
                    Thread.yield();
                }
            });
            simulation.withBudget(100_000_000).run();
            return simulation.steps();
        }
    }
}
