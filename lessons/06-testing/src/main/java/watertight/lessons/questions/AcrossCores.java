package watertight.lessons.questions;

import java.util.Locale;
import java.util.stream.IntStream;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** The same work, done by one process and by one for each part. */
public final class AcrossCores {

    private static final int PARTS = 64;
    private static final int NUMBERS = 20_000;

    private AcrossCores() {}

    private record Primes(long count) {}

    // tag::work[]
    /** How many primes part {@code p} of the numbers holds. */
    private static long work(int p) {
        return IntStream.range(p * NUMBERS, (p + 1) * NUMBERS)
                .filter(AcrossCores::isPrime)
                .count();
    }
    // end::work[]

    private static boolean isPrime(int n) {
        return n > 1 && IntStream.iterate(2, d -> d <= n / d, d -> d + 1).noneMatch(d -> n % d == 0);
    }

    static void main() {
        Scene.play(self -> {
            oneProcess(self);
            // tag::use[]
            double one = seconds(() -> oneProcess(self));
            double many = seconds(() -> aProcessForEachPart(self));
            // end::use[]
            IO.println("cores: " + Runtime.getRuntime().availableProcessors());
            IO.println(String.format(Locale.ROOT, "one process: %.2f s", one));
            IO.println(String.format(Locale.ROOT, "%d processes: %.2f s", PARTS, many));
        });
    }

    private static long oneProcess(Self self) throws InterruptedException {
        Pid me = self.pid();
        self.spawnLink(worker -> me.send(new Primes(
                IntStream.range(0, PARTS).mapToLong(AcrossCores::work).sum())));
        return self.receive(Primes.class).count();
    }

    // tag::many[]
    private static long aProcessForEachPart(Self self) throws InterruptedException {
        Pid me = self.pid();
        for (int p = 0; p < PARTS; p++) {
            int part = p;
            self.spawnLink(worker -> me.send(new Primes(work(part))));
        }
        long sum = 0;
        for (int p = 0; p < PARTS; p++) {
            sum += self.receive(Primes.class).count();
        }
        return sum;
    }
    // end::many[]

    private interface Job {
        long run() throws InterruptedException;
    }

    private static double seconds(Job job) throws InterruptedException {
        long begin = System.nanoTime();
        job.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
