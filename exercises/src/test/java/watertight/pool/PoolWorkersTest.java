package watertight.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Down;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.process.Trace;

/** Workers that die, and workers beyond the pool's size. */
@Exercise("5.4")
class PoolWorkersTest {

    private static final Duration LONG = Duration.ofSeconds(1);

    @Simulated(tries = 40)
    @Label("A free worker that dies is replaced, and is not lent any more")
    void replacesTheFree(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 4);
        int deaths = sim.between(1, 4);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size));
            for (int i = 0; i < deaths; i++) {
                depot.kill(sim.oneOf(depot.running()));
                depot.expect("when a free worker has died", size, 0, 0);
                Expect.that("workers that run then", depot.running().size()).is(size);
            }
            List<Pid> lent = Depot.lend(self, size);
            depot.expectDifferent("lent after that", lent);
        });
        depot.lab().run();
    }

    @Simulated(tries = 60)
    @Label("A lent worker that dies is replaced: the replacement goes to who waits longest, or is free")
    void replacesTheLent(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int waiting = sim.between(0, 2);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(1));
            Pid first = Pool.checkout(self, Depot.POOL);
            List<Pid> lent = new ArrayList<>();
            for (int i = 0; i < waiting; i++) {
                keeper(depot, lent);
            }
            depot.kill(first);
            int served = Math.min(1, waiting);
            depot.expect(
                    "when the only worker has died, with " + waiting + " in line",
                    1 - served,
                    served,
                    waiting - served);
            depot.expectDifferent("lent then", lent);
            Pool.checkin(self, Depot.POOL, first);
            depot.expect("when the dead worker is given back", 1 - served, served, waiting - served);
        });
        depot.lab().run();
    }

    /** A process that takes a worker, or waits for one, and keeps it. */
    private static Pid keeper(Depot depot, List<Pid> lent) throws InterruptedException {
        Pid keeper = depot.lab().node().spawn(self -> {
            lent.add(Pool.checkout(self, Depot.POOL, GenServer.FOREVER));
            Lab.forever();
        });
        Lab.settle();
        return keeper;
    }

    @Simulated(tries = 40)
    @Label("Whose worker has died is no longer watched: its own end, later, changes nothing")
    void forgetsWhoHadIt(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        var pool = new AtomicReference<Pid>();
        var client = new AtomicReference<Pid>();
        depot.lab().play(() -> {
            pool.set(depot.open(PoolOptions.ofSize(1)));
            List<Pid> lent = new ArrayList<>();
            client.set(keeper(depot, lent));
            depot.kill(lent.getFirst());
            keeper(depot, lent);
            depot.kill(client.get());
            depot.expect("when a client has died whose worker had died, and another has the new one", 0, 1, 0);
        });
        Expect.that("news of that client's end that came to the pool", downs(depot, pool.get(), client.get()))
                .is(0L);
    }

    private static long downs(Depot depot, Pid pool, Pid of) {
        return depot.lab().traces().stream()
                .filter(trace -> trace instanceof Trace.Received(Pid by, Down down) && by == pool && down.who() == of)
                .count();
    }

    /** Takes workers until there are none to be had at once. */
    private static List<Pid> takeAll(Self self) throws InterruptedException {
        List<Pid> taken = new ArrayList<>();
        var worker = Pool.tryCheckout(self, Depot.POOL);
        while (worker.isPresent()) {
            taken.add(worker.get());
            worker = Pool.tryCheckout(self, Depot.POOL);
        }
        return taken;
    }

    private static void expectStatus(Depot depot, String when, PoolStatus expected) throws InterruptedException {
        Expect.that("the status " + when, depot.status()).is(expected);
    }

    @Simulated(tries = 60)
    @Label("While all workers are lent more are started, up to maxOverflow; then there is none to be had")
    void overflows(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 3);
        int overflow = sim.between(1, 3);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size).withMaxOverflow(overflow));
            Expect.that("workers that run at first", depot.running().size()).is(size);
            List<Pid> taken = takeAll(self);
            Expect.that("workers that could be had at once", taken.size()).is(size + overflow);
            depot.expectDifferent("lent", taken);
            expectStatus(
                    depot, "when all are lent", new PoolStatus(PoolStatus.State.FULL, 0, overflow, size + overflow, 0));
            Pool.checkin(self, Depot.POOL, sim.oneOf(taken));
            expectStatus(
                    depot,
                    "when one of them has come back",
                    new PoolStatus(PoolStatus.State.OVERFLOW, 0, overflow - 1, size + overflow - 1, 0));
        });
        depot.lab().run();
    }

    @Simulated(tries = 60)
    @Label("A worker that comes back while there are more than the pool's size is stopped, unless somebody waits")
    void stopsWhatIsTooMany(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 3);
        int overflow = sim.between(1, 2);
        int waiting = sim.between(0, 2);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size).withMaxOverflow(overflow));
            List<Pid> taken = takeAll(self);
            List<Pid> lent = new ArrayList<>();
            for (int i = 0; i < waiting; i++) {
                keeper(depot, lent);
            }
            for (Pid worker : taken) {
                Pool.checkin(self, Depot.POOL, worker);
            }
            int kept = Math.min(waiting, taken.size());
            int free = Math.max(0, size - kept);
            String when = "when all " + taken.size() + " have come back, and " + waiting + " waited";
            depot.expect(when, free, kept, waiting - kept);
            Expect.that("workers that run " + when, depot.running().size()).is(free + kept);
        });
        depot.lab().run();
    }

    @Simulated(tries = 60)
    @Label("A worker that dies while there are more than the pool's size is replaced only if somebody waits")
    void replacesNoneTooMany(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 3);
        int overflow = sim.between(1, 2);
        int waiting = sim.between(0, 2);
        int deaths = sim.between(1, size + overflow);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size).withMaxOverflow(overflow));
            List<Pid> taken = takeAll(self);
            List<Pid> lent = new ArrayList<>();
            for (int i = 0; i < waiting; i++) {
                keeper(depot, lent);
            }
            for (Pid worker : taken.subList(0, deaths)) {
                depot.kill(worker);
            }
            int served = Math.min(waiting, deaths);
            int left = taken.size() - deaths + served;
            int free = Math.max(0, size - left);
            String when = "when " + deaths + " of " + taken.size() + " have died, and " + waiting + " waited";
            depot.expect(when, free, left, waiting - served);
            Expect.that("workers that run " + when, depot.running().size()).is(free + left);
            Expect.that(
                            "workers that were started in all " + when,
                            depot.everStarted().size())
                    .is(deaths + free + left);
        });
        depot.lab().run();
    }

    @Simulated(tries = 100)
    @Label("Never are more workers at work than size and maxOverflow, whatever dies, and all clients get their turn")
    void neverTooMany(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 2);
        int overflow = sim.between(0, 2);
        int clients = sim.between(1, 8);
        int deaths = sim.between(0, 4);
        depot.client("opener", self -> {
            depot.open(PoolOptions.ofSize(size).withMaxOverflow(overflow));
            for (int i = 0; i < clients; i++) {
                depot.client("client " + (i + 1), PoolWorkersTest::worksThreeTimes);
            }
            for (int i = 0; i < deaths; i++) {
                Simulation.pass(LONG.dividedBy(3));
                depot.kill(sim.oneOf(depot.running()));
            }
        });
        depot.lab().run();
        Expect.that(
                        depot.mostAtWork() + " workers were at work at once, of " + size + " and " + overflow
                                + " more at most: that is not too many",
                        depot.mostAtWork() <= size + overflow)
                .isTrue();
    }

    /** Three pieces of work, each done again if the worker dies of it. */
    private static void worksThreeTimes(Self self) throws InterruptedException {
        int done = 0;
        while (done < 3) {
            try {
                Pool.transaction(self, Depot.POOL, GenServer.FOREVER, (me, worker) -> Depot.carry(me, worker, LONG));
                done++;
            } catch (ServerEndedException died) {
                Lab.settle();
            }
        }
    }

    @Simulated(tries = 40)
    @Label("When the pool ends, its workers end before it, free, lent and overflowing")
    void endsWithItsWorkers(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 3);
        int overflow = sim.between(0, 2);
        int taken = sim.between(0, size + overflow);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size).withMaxOverflow(overflow));
            Depot.lend(self, taken);
            Pool.stop(self, Depot.POOL);
            Expect.that("workers that run when the pool has ended", depot.running())
                    .is(List.of());
        });
        depot.lab().run();
    }
}
