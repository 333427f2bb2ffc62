package watertight.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.process.Caller;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildInfo;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Intensity;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A tree of workers that are told to crash as soon as they have come up, until there were enough crashes. */
final class Storm {

    /** Where each crash is reported, which would be most of the work. Held here, or its level would be forgotten. */
    private static final Logger CRASHES = Logger.getLogger("watertight.process");

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

    private Storm() {}

    /**
     * On a node of its own: starts the tree, sends the crashes, waits until every worker has come up again, and stops
     * the tree.
     *
     * @throws ExecutionException if a worker is missing at the end, or a process is left over
     */
    static void blow() throws InterruptedException, ExecutionException {
        CRASHES.setLevel(Level.OFF);
        var end = new CompletableFuture<Void>();
        try (var node = new Node()) {
            node.spawn(self -> {
                try {
                    crashAll(self);
                    end.complete(null);
                } catch (Throwable failed) {
                    end.completeExceptionally(failed);
                }
            });
            end.get();
        }
    }

    private static void crashAll(Self self) throws InterruptedException {
        Pid root = Supervisor.startLink(self, () -> tree(self.pid())).orElseThrow();
        for (int ups = 0; ups < Work.WORKERS + Work.CRASHES; ups++) {
            Up up = self.receive(Up.class);
            if (ups < Work.CRASHES) {
                GenServer.cast(self, up.worker(), new Crash());
            }
        }
        check("workers", workers(self, root), Work.WORKERS);
        check("processes", self.node().processes().size(), 1 + 1 + Work.SUPERVISORS + Work.WORKERS);
        Supervisor.stop(self, root);
        check("processes", self.node().processes().size(), 1);
    }

    private static SupervisorSpec tree(Pid observer) {
        return parent(Work.SUPERVISORS, id -> ChildSpec.supervisor(id, () -> workers(observer)));
    }

    private static SupervisorSpec workers(Pid observer) {
        return parent(
                Work.WORKERS / Work.SUPERVISORS,
                id -> ChildSpec.worker(id, supervisor -> GenServer.startLink(supervisor, new Worker(observer))));
    }

    private static SupervisorSpec parent(int count, Function<String, ChildSpec> child) {
        List<ChildSpec> children =
                IntStream.range(0, count).mapToObj(i -> child.apply("" + i)).toList();
        return SupervisorSpec.of(Strategy.ONE_FOR_ONE, children).with(new Intensity(Work.CRASHES, Work.WINDOW));
    }

    /** How many workers live. */
    private static int workers(Caller caller, Pid root) throws InterruptedException {
        int workers = 0;
        for (ChildInfo supervisor : Supervisor.whichChildren(caller, root)) {
            workers += Supervisor.countChildren(caller, supervisor.pid().orElseThrow())
                    .active();
        }
        return workers;
    }

    private static void check(String what, int actual, int expected) {
        if (actual != expected) {
            throw new IllegalStateException(
                    "There should be %,d %s, and there are %,d.".formatted(expected, what, actual));
        }
    }
}
