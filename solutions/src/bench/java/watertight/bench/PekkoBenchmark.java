package watertight.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Apache Pekko typed, doing what {@link WatertightBenchmark} does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PekkoBenchmark {

    private ActorSystem<Consumer<ActorContext<?>>> system;
    private ActorRef<PekkoActors.Ping> pong;
    private ActorRef<PekkoCounter.Request> counter;

    @Setup
    public void open() throws InterruptedException {
        system = PekkoActors.system();
        finish(1, (context, done) -> {
            pong = context.spawnAnonymous(PekkoActors.pong());
            counter = context.spawnAnonymous(PekkoCounter.counter());
            done.countDown();
        });
    }

    @TearDown
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }

    @Benchmark
    @OperationsPerInvocation(Work.ROUND_TRIPS)
    public void pingPong() throws InterruptedException {
        finish(1, (context, done) -> context.spawnAnonymous(PekkoActors.player(pong, Work.ROUND_TRIPS, done)));
    }

    @Benchmark
    @OperationsPerInvocation(Work.RING_SIZE * Work.RING_ROUNDS)
    public void ring() throws InterruptedException {
        finish(1, (context, done) -> context.spawnAnonymous(PekkoActors.ring(Work.RING_SIZE, Work.RING_ROUNDS, done)));
    }

    @Benchmark
    @OperationsPerInvocation(Work.SENDERS * Work.EACH)
    public void fanIn() throws InterruptedException {
        finish(1, (context, done) -> {
            var receiver = context.spawnAnonymous(PekkoActors.receiver(Work.SENDERS * Work.EACH, done));
            for (int i = 0; i < Work.SENDERS; i++) {
                context.spawnAnonymous(PekkoActors.sender(receiver, Work.EACH));
            }
        });
    }

    @Benchmark
    @OperationsPerInvocation(Work.SPAWNS)
    public void spawnAndExit() throws InterruptedException {
        finish(Work.SPAWNS, (context, done) -> {
            for (int i = 0; i < Work.SPAWNS; i++) {
                context.spawnAnonymous(PekkoActors.shortLived(done));
            }
        });
    }

    @Benchmark
    @OperationsPerInvocation(Work.CALLS)
    public void callFrom1() throws InterruptedException {
        finish(1, (context, done) -> context.spawnAnonymous(PekkoCounter.client(counter, Work.CALLS, done)));
    }

    @Benchmark
    @OperationsPerInvocation(Work.CLIENTS * Work.CALLS_EACH)
    public void callFrom100() throws InterruptedException {
        finish(Work.CLIENTS, (context, done) -> {
            for (int i = 0; i < Work.CLIENTS; i++) {
                context.spawnAnonymous(PekkoCounter.client(counter, Work.CALLS_EACH, done));
            }
        });
    }

    @Benchmark
    @OperationsPerInvocation(Work.CASTS)
    public void cast() throws InterruptedException {
        finish(1, (context, done) -> context.spawnAnonymous(PekkoCounter.caster(counter, Work.CASTS, done)));
    }

    private void finish(int acts, BiConsumer<ActorContext<?>, CountDownLatch> program) throws InterruptedException {
        var done = new CountDownLatch(acts);
        system.tell(context -> program.accept(context, done));
        done.await();
    }
}
