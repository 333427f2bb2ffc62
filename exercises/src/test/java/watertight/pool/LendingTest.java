package watertight.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.GenServer;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Down;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Trace;

/** Workers are lent and come back. No client gives up here, and nobody dies. */
@Exercise("5.2")
class LendingTest {

    private static final Duration LONG = Duration.ofSeconds(1);

    @Simulated(tries = 40)
    @Label("Who asks while workers are free gets one at once, and no worker has two clients")
    void lendsWhatIsFree(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 4);
        int taken = sim.between(1, size);
        boolean trying = sim.chance();
        List<Pid> lent = new ArrayList<>();
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size));
            depot.expect("when nobody has asked", size, 0, 0);
            for (int i = 0; i < taken; i++) {
                lent.add(
                        trying
                                ? Pool.tryCheckout(self, Depot.POOL).orElseThrow()
                                : Pool.checkout(self, Depot.POOL, Duration.ofMillis(1)));
            }
            depot.expectDifferent("lent to " + taken + " who asked", lent);
            depot.expect("when " + taken + " of " + size + " are lent", size - taken, taken, 0);
        });
        depot.lab().run();
    }

    @Simulated(tries = 40)
    @Label("tryCheckout never waits: when all workers are lent, it comes back empty, and nobody is in line")
    void triesWithoutWaiting(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 3);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size));
            Depot.lend(self, size);
            Expect.that("tried when all are lent", Pool.tryCheckout(self, Depot.POOL))
                    .is(Optional.empty());
            Expect.that("the time then", sim.now()).is(Duration.ZERO);
            depot.expect("after that", 0, size, 0);
            Expect.that("the state", depot.status().state()).is(PoolStatus.State.FULL);
        });
        depot.lab().run();
    }

    @Simulated(tries = 60)
    @Label("With enough clients all workers work at once, and never more than there are")
    void allWorkAtOnce(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 4);
        int rounds = sim.between(1, 3);
        depot.client("opener", self -> {
            depot.open(PoolOptions.ofSize(size));
            for (int i = 0; i < size * rounds; i++) {
                depot.client(
                        "client " + (i + 1),
                        client -> Pool.transaction(client, Depot.POOL, (me, worker) -> Depot.carry(me, worker, LONG)));
            }
        });
        depot.lab().run();
        Expect.that("workers that were at work at once", depot.mostAtWork()).is(size);
        Expect.that("the time for " + size * rounds + " times one second, with " + size + " workers", sim.now())
                .is(LONG.multipliedBy(rounds));
    }

    @Simulated(tries = 60)
    @Label("Who finds none free waits in line: a worker that comes back goes to the one who has waited longest")
    void waitsInLine(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 3);
        int clients = sim.between(1, 5);
        List<Integer> served = new ArrayList<>();
        depot.client("first client", self -> {
            depot.open(PoolOptions.ofSize(size));
            List<Pid> lent = Depot.lend(self, size);
            for (int number : IntStream.rangeClosed(1, clients).toArray()) {
                depot.client("client " + number, client -> {
                    Pid worker = Pool.checkout(client, Depot.POOL);
                    served.add(number);
                    Lab.settle();
                    Pool.checkin(client, Depot.POOL, worker);
                    Lab.settle();
                });
                Lab.settle();
            }
            depot.expect("when all are lent", 0, size, clients);
            Pool.checkin(self, Depot.POOL, sim.oneOf(lent));
            Simulation.pass(LONG);
            depot.expect("in the end", 1, size - 1, 0);
        });
        depot.lab().run();
        Expect.that("the order in which clients that waited were served", served)
                .is(IntStream.rangeClosed(1, clients).boxed().toList());
    }

    @Simulated(tries = 60)
    @Label("A worker given back is free for the next; to give it back twice changes nothing, whoever has it by then")
    void givesBackOnce(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        boolean waits = sim.chance();
        int times = sim.between(1, 3);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(1));
            Pid worker = Pool.checkout(self, Depot.POOL);
            if (waits) {
                takeAndKeep(depot);
            }
            Pool.checkin(self, Depot.POOL, worker);
            depot.expect("when the worker is given back", waits ? 0 : 1, waits ? 1 : 0, 0);
            if (!waits) {
                takeAndKeep(depot);
            }
            for (int i = 0; i < times; i++) {
                Pool.checkin(self, Depot.POOL, worker);
            }
            depot.expect("when it is given back again, while another client has it", 0, 1, 0);
        });
        depot.lab().run();
    }

    /** Another client takes a worker, or waits for one, and never gives it back. */
    private static void takeAndKeep(Depot depot) throws InterruptedException {
        depot.lab().node().spawn(other -> {
            Pool.checkout(other, Depot.POOL);
            Lab.forever();
        });
        Lab.settle();
    }

    @Simulated(tries = 40)
    @Label("What is no loan of the client's is not taken from whoever has it")
    void othersCannotGiveBack(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        boolean stranger = sim.chance();
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(2));
            takeAndKeep(depot);
            Pid own = Pool.checkout(self, Depot.POOL);
            Pid of = stranger ? self.pid() : theOther(depot, own);
            Pool.checkin(self, Depot.POOL, of);
            depot.expect("when a client gives back what it has not taken", 0, 2, 0);
            Pool.checkin(self, Depot.POOL, own);
            depot.expect("when it gives back what it has taken", 1, 1, 0);
        });
        depot.lab().run();
    }

    private static Pid theOther(Depot depot, Pid worker) {
        return depot.running().stream().filter(pid -> pid != worker).findFirst().orElseThrow();
    }

    @Simulated(tries = 60)
    @Label("A transaction returns what its function returns, and gives the worker back, also when the function throws")
    void transactionsGiveBack(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 2);
        List<Boolean> failing = Lab.several(sim.between(1, 4), sim::chance);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size));
            int number = 0;
            for (boolean fails : failing) {
                int answer = ++number;
                String came;
                try {
                    came = "" + Pool.transaction(self, Depot.POOL, (me, worker) -> fails ? fail() : answer);
                } catch (Lab.Boom boom) {
                    came = "boom";
                }
                Expect.that("what came of a transaction", came).is(fails ? "boom" : "" + answer);
                depot.expect("after that transaction", size, 0, 0);
            }
        });
        depot.lab().run();
    }

    private static int fail() {
        throw new Lab.Boom();
    }

    @Simulated(tries = 20)
    @Label("During a transaction its worker is lent, and works for the process that has it")
    void transactionsHoldTheWorker(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(1));
            int done = Pool.transaction(self, Depot.POOL, (me, worker) -> {
                Expect.that("the process that has the worker", me.pid()).is(self.pid());
                depot.expect("during a transaction", 0, 1, 0);
                return GenServer.call(me, worker, new Porter.Carry(LONG));
            });
            Expect.that("what the worker answered", done).is(1);
        });
        depot.lab().run();
    }

    @Simulated(tries = 40)
    @Label("Who has given back all it took, or was told that there is none, is no longer watched")
    void watchesNoLonger(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        boolean tries = sim.chance();
        boolean takes = sim.chance();
        var pool = new AtomicReference<Pid>();
        depot.client("client", self -> {
            pool.set(depot.open(PoolOptions.ofSize(1)));
            Pid only = Pool.checkout(self, Depot.POOL);
            Pid other = depot.lab().node().spawn(client -> {
                if (tries) {
                    Pool.tryCheckout(client, Depot.POOL);
                }
                if (takes) {
                    Pool.checkin(client, Depot.POOL, Pool.checkout(client, Depot.POOL));
                }
                Lab.forever();
            });
            Lab.settle();
            Pool.checkin(self, Depot.POOL, only);
            Lab.settle();
            depot.kill(other);
        });
        try {
            depot.lab().run();
        } finally {
            // Whatever the pool made of it: that is another exercise.
            Expect.that(
                            "news of the end of a client that had nothing, which came to the pool",
                            downs(depot, pool.get()))
                    .is(0L);
        }
    }

    private static long downs(Depot depot, Pid pool) {
        return depot.lab().traces().stream()
                .filter(trace -> trace instanceof Trace.Received(Pid by, Down _) && by == pool)
                .count();
    }

    @Simulated(tries = 40)
    @Label("Which of the free workers is lent, the options say: the last that came back, or the first")
    void lendsInTheOrderOfTheOptions(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        var order = sim.oneOf(List.of(PoolOptions.Order.values()));
        int size = sim.between(2, 4);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size).with(order));
            List<Pid> all = Depot.lend(self, size);
            all.forEach(worker -> Pool.checkin(self, Depot.POOL, worker));
            Pid expected = order == PoolOptions.Order.LAST_BACK_FIRST ? all.getLast() : all.getFirst();
            Expect.that("lent next, " + order + ", when " + all + " came back", Pool.checkout(self, Depot.POOL))
                    .is(expected);
        });
        depot.lab().run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void lendingKeepsToTheRules() {
        CodeRules.ofRuntime(Lending.class, Pool.class).check();
    }
}
