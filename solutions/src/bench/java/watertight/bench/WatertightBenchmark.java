package watertight.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import watertight.genserver.GenServer;
import watertight.hello.PingPong;
import watertight.hello.Ring;
import watertight.process.Body;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/** The reference runtime: each method is one invocation, which ends when its last process has done its last act. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class WatertightBenchmark {

    private record Item(int number) {}

    private Node node;
    private Pid pong;
    private Pid counter;

    @Setup
    public void open() throws InterruptedException {
        node = new Node();
        pong = PingPong.pong(node);
        counter = GenServer.start(node, new Counter()).orElseThrow();
    }

    @TearDown
    public void close() {
        node.close();
    }

    @Benchmark
    @OperationsPerInvocation(Work.ROUND_TRIPS)
    public void pingPong() throws InterruptedException {
        finish(1, (self, done) -> {
            PingPong.play(self, pong, Work.ROUND_TRIPS);
            done.countDown();
        });
    }

    @Benchmark
    @OperationsPerInvocation(Work.RING_SIZE * Work.RING_ROUNDS)
    public void ring() throws InterruptedException {
        finish(1, (self, done) -> {
            Ring.run(self, Work.RING_SIZE, Work.RING_ROUNDS);
            done.countDown();
        });
    }

    @Benchmark
    @OperationsPerInvocation(Work.SENDERS * Work.EACH)
    public void fanIn() throws InterruptedException {
        finish(1, (self, done) -> {
            for (int i = 0; i < Work.SENDERS; i++) {
                node.spawn(sender(self.pid()));
            }
            for (int i = 0; i < Work.SENDERS * Work.EACH; i++) {
                self.receive();
            }
            done.countDown();
        });
    }

    @Benchmark
    @OperationsPerInvocation(Work.SPAWNS)
    public void spawnAndExit() throws InterruptedException {
        finish(Work.SPAWNS, (_, done) -> {
            for (int i = 0; i < Work.SPAWNS; i++) {
                node.spawn(_ -> done.countDown());
            }
        });
    }

    @Benchmark
    @OperationsPerInvocation(Work.CALLS)
    public void callFrom1() throws InterruptedException {
        finish(1, (_, done) -> node.spawn(client(Work.CALLS, done)));
    }

    @Benchmark
    @OperationsPerInvocation(Work.CLIENTS * Work.CALLS_EACH)
    public void callFrom100() throws InterruptedException {
        finish(Work.CLIENTS, (_, done) -> {
            for (int i = 0; i < Work.CLIENTS; i++) {
                node.spawn(client(Work.CALLS_EACH, done));
            }
        });
    }

    @Benchmark
    @OperationsPerInvocation(Work.CASTS)
    public void cast() throws InterruptedException {
        finish(1, (self, done) -> {
            for (int i = 0; i < Work.CASTS; i++) {
                Counter.add(self, counter, 1);
            }
            Counter.addAndGet(self, counter, 1);
            done.countDown();
        });
    }

    @Benchmark
    @OperationsPerInvocation(Work.CRASHES)
    public void restartStorm() throws InterruptedException, ExecutionException {
        Storm.blow();
    }

    @Benchmark
    @OperationsPerInvocation(Work.TASKS)
    public void awaitMany() {
        Tasks.awaitMany(node);
    }

    @Benchmark
    @OperationsPerInvocation(Work.TASKS)
    public void stream() {
        Tasks.stream(node);
    }

    @Benchmark
    @OperationsPerInvocation(Work.READS_AND_WRITES)
    public long readsFrom1() throws InterruptedException {
        return TableReads.from(1, node);
    }

    @Benchmark
    @OperationsPerInvocation(Work.READS_AND_WRITES)
    public long readsFrom2() throws InterruptedException {
        return TableReads.from(2, node);
    }

    @Benchmark
    @OperationsPerInvocation(Work.READS_AND_WRITES)
    public long readsFrom8() throws InterruptedException {
        return TableReads.from(8, node);
    }

    private Body client(int calls, CountDownLatch done) {
        return self -> {
            for (int i = 0; i < calls; i++) {
                Counter.addAndGet(self, counter, 1);
            }
            done.countDown();
        };
    }

    private static Body sender(Pid receiver) {
        return _ -> {
            for (int i = 0; i < Work.EACH; i++) {
                receiver.send(new Item(i));
            }
        };
    }

    /** What one process does, and what it counts down when it has. */
    private interface Program {
        void run(Self self, CountDownLatch done) throws InterruptedException;
    }

    private void finish(int acts, Program program) throws InterruptedException {
        var done = new CountDownLatch(acts);
        node.spawn(self -> program.run(self, done));
        done.await();
    }
}
