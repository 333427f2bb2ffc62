package watertight.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Gauges;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/** On real threads: workers that are told to crash as soon as they have come up, until there were enough crashes. */
class RestartStormTest {

    private static final int SUPERVISORS = 10;
    private static final int WORKERS_EACH = 100;
    private static final int WORKERS = SUPERVISORS * WORKERS_EACH;
    private static final int CRASHES = 10_000;
    private static final Intensity HIGH = new Intensity(CRASHES, Duration.ofDays(1));

    /** Where each crash would be reported. */
    private static final Logger REPORTS = Logger.getLogger("watertight.process");

    private final AtomicInteger starts = new AtomicInteger();
    private final Level before = REPORTS.getLevel();

    private record Up(Pid worker) {}

    private record Crash() {}

    /** Tells {@code observer} when it has come up, and crashes when it is told to. */
    private record Worker(Pid observer) implements GenServer<Integer, Void, Crash> {

        @Override
        public InitResult<Integer> init(Self self) {
            observer.send(new Up(self.pid()));
            return InitResult.ok(0);
        }

        @Override
        public Result<Integer> handleCast(Crash crash, Integer state) {
            throw new IllegalStateException("told to crash");
        }
    }

    @BeforeEach
    void reportNoCrashes() {
        REPORTS.setLevel(Level.OFF);
    }

    @AfterEach
    void reportCrashesAgain() {
        REPORTS.setLevel(before);
    }

    @Test
    void everyWorkerIsAliveInTheEndAndNothingIsLeftOver() throws Exception {
        try (var node = new Node()) {
            node.asProcess(self -> {
                Pid root = Supervisor.startLink(self, () -> tree(self.pid())).orElseThrow();
                crashWorkers(self);
                assertEquals(WORKERS, workers(self, root));
                assertEquals(WORKERS + CRASHES, starts.get());
                assertProcesses(node, 1 + SUPERVISORS + WORKERS);
                Supervisor.stop(self, root);
                assertProcesses(node, 0);
                return null;
            });
            assertEquals(List.of(), node.processes());
        }
    }

    private static void crashWorkers(Self self) throws InterruptedException {
        for (int ups = 0; ups < WORKERS + CRASHES; ups++) {
            Up up = self.receive(Up.class);
            if (ups < CRASHES) {
                GenServer.cast(self, up.worker(), new Crash());
            }
        }
    }

    /** How many workers live. Their supervisors answer when they have restarted the last one. */
    private static int workers(Caller caller, Pid root) throws InterruptedException {
        int workers = 0;
        for (ChildInfo supervisor : Supervisor.whichChildren(caller, root)) {
            workers += Supervisor.countChildren(caller, supervisor.pid().orElseThrow())
                    .active();
        }
        return workers;
    }

    /** Beside the observer there are only those of the tree, each linked with its parent, and nobody watches anybody. */
    private static void assertProcesses(Node node, int inTree) {
        assertEquals(1 + inTree, node.processes().size(), "processes");
        assertEquals(2 * inTree, Gauges.links(node), "ends of links");
        assertEquals(0, Gauges.monitors(node), "monitors");
    }

    private SupervisorSpec tree(Pid observer) {
        return parent(SUPERVISORS, id -> ChildSpec.supervisor(id, () -> workers(observer)));
    }

    private SupervisorSpec workers(Pid observer) {
        return parent(WORKERS_EACH, id -> ChildSpec.worker(id, supervisor -> start(supervisor, observer)));
    }

    private StartResult start(Self supervisor, Pid observer) throws InterruptedException {
        starts.incrementAndGet();
        return GenServer.startLink(supervisor, new Worker(observer));
    }

    private static SupervisorSpec parent(int count, Function<String, ChildSpec> child) {
        List<ChildSpec> children =
                IntStream.range(0, count).mapToObj(i -> child.apply("" + i)).toList();
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE, children).with(HIGH);
    }
}
