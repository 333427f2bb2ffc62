package watertight.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import watertight.genserver.GenServer;
import watertight.genserver.StartOptions;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;

/** A pool in a simulation. It knows its workers, and how many of them are at work. */
final class Depot {

    /** What the pool is registered as. */
    static final Name POOL = new Name("pool");

    private final Lab lab;
    private final List<Pid> workers = new CopyOnWriteArrayList<>();
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();

    Depot(Simulation sim) {
        this.lab = new Lab(sim);
    }

    Lab lab() {
        return lab;
    }

    /** Starts the pool. */
    Pid open(PoolOptions options) throws InterruptedException {
        var porter = ChildSpec.worker("porter", supervisor -> GenServer.startLink(supervisor, new Porter(this)));
        return Pool.start(lab.node(), options, porter, StartOptions.named(POOL)).orElseThrow();
    }

    /** A client has to do something, and then lives on, with whatever it has taken. */
    void client(String name, Body body) {
        lab.start(name, () -> {
            var done = new CountDownLatch(1);
            lab.node().spawn(self -> {
                body.run(self);
                done.countDown();
                Lab.forever();
            });
            done.await();
        });
    }

    /** Has a worker work for a time. */
    static int carry(Self self, Pid worker, Duration time) throws InterruptedException {
        return GenServer.call(self, worker, new Porter.Carry(time), GenServer.FOREVER);
    }

    /** Lends so many workers to a client. */
    static List<Pid> lend(Self client, int count) throws InterruptedException {
        List<Pid> lent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lent.add(Pool.checkout(client, POOL));
        }
        return lent;
    }

    void starts(Pid worker) {
        workers.add(worker);
    }

    void begins() {
        mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
    }

    void ends() {
        atWork.decrementAndGet();
    }

    /** The most workers that were at work at once. */
    int mostAtWork() {
        return mostAtWork.get();
    }

    /** All workers that were ever started, in order. */
    List<Pid> everStarted() {
        return List.copyOf(workers);
    }

    /** The workers that run. */
    List<Pid> running() {
        return workers.stream().filter(Pid::isAlive).toList();
    }

    /** A process is killed, and what comes of that comes. */
    void kill(Pid pid) throws InterruptedException {
        lab.node().kill(pid);
        Lab.settle();
    }

    /** How the pool is when nobody else can do anything but wait. */
    PoolStatus status() throws InterruptedException {
        Lab.settle();
        return Pool.status(lab.node(), POOL);
    }

    /** Expects of the pool's status so many workers that are free, lent, and wanted. */
    void expect(String when, int available, int checkedOut, int waiting) throws InterruptedException {
        PoolStatus status = status();
        Expect.that(
                        "free, lent and waited for, " + when,
                        List.of(status.available(), status.checkedOut(), status.waiting()))
                .is(List.of(available, checkedOut, waiting));
    }

    /** Expects that these are different workers, all of them running. */
    void expectDifferent(String what, List<Pid> lent) {
        Set<Pid> different = new HashSet<>(lent);
        Expect.that(what + ": how many different workers", different.size()).is(lent.size());
        lent.forEach(worker -> Expect.that(
                        what + ": " + worker + " is a worker of the pool, and runs",
                        running().contains(worker))
                .isTrue());
    }
}
