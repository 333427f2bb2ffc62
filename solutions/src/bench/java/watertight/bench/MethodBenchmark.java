package watertight.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What {@link Counter} does for its clients, done by methods of an object instead. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MethodBenchmark {

    private final ReentrantLock lock = new ReentrantLock();
    private long count;

    @Benchmark
    @OperationsPerInvocation(Work.CALLS)
    public long method() {
        long last = 0;
        for (int i = 0; i < Work.CALLS; i++) {
            last = addAndGet(1);
        }
        return last;
    }

    @Benchmark
    @OperationsPerInvocation(Work.CALLS)
    public long lockedMethod() {
        long last = 0;
        for (int i = 0; i < Work.CALLS; i++) {
            last = lockAddAndGet(1);
        }
        return last;
    }

    // Not inlined: otherwise the loop would be all that is measured.

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private long addAndGet(int number) {
        count += number;
        return count;
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private long lockAddAndGet(int number) {
        lock.lock();
        try {
            count += number;
            return count;
        } finally {
            lock.unlock();
        }
    }
}
