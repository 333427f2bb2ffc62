package watertight.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.CallTimeoutException;
import watertight.genserver.GenServer;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Down;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.process.Trace;

/** Clients that give up, and clients that die. */
@Exercise("5.3")
class PoolClientsTest {

    private static final Duration LONG = Duration.ofSeconds(1);

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }

    /** Asks for a worker, and says what came of it. */
    private static String asks(Self self, Duration patience) throws InterruptedException {
        try {
            Pool.checkout(self, Depot.POOL, patience);
            return "a worker";
        } catch (CallTimeoutException late) {
            return "CallTimeoutException";
        }
    }

    /** A process that takes a worker, or waits for one, and keeps it. */
    private static Pid keeper(Depot depot) throws InterruptedException {
        Pid keeper = depot.lab().node().spawn(self -> {
            Pool.checkout(self, Depot.POOL, GenServer.FOREVER);
            Lab.forever();
        });
        Lab.settle();
        return keeper;
    }

    @Simulated(tries = 40)
    @Label("Who waits longer than it wants to gets a CallTimeoutException, exactly then, and is no longer in line")
    void givesUpInTime(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int patience = sim.between(1, 5000);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(1));
            keeper(depot);
            Duration begin = sim.now();
            Expect.that("what came of waiting", asks(self, millis(patience))).is("CallTimeoutException");
            Expect.that("the time it took", sim.now().minus(begin)).is(millis(patience));
            depot.expect("when the only client in line has given up", 0, 1, 0);
        });
        depot.lab().run();
    }

    @Simulated(tries = 40)
    @Label("Who gives up waiting for one more worker keeps those that it has")
    void keepsWhatItHas(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 3);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size));
            Depot.lend(self, size);
            Expect.that("what came of asking for one more", asks(self, millis(20)))
                    .is("CallTimeoutException");
            depot.expect("when a client that has all " + size + " has given up waiting for one more", 0, size, 0);
        });
        depot.lab().run();
    }

    @Simulated(tries = 60)
    @Label("A worker that comes back goes past those who have given up, to the next who waits")
    void skipsWhoGaveUp(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        List<Boolean> patient = Lab.several(sim.between(1, 5), sim::chance);
        List<Integer> served = new ArrayList<>();
        depot.client("first client", self -> {
            depot.open(PoolOptions.ofSize(1));
            Pid worker = Pool.checkout(self, Depot.POOL);
            for (int i = 0; i < patient.size(); i++) {
                int number = i + 1;
                Duration patience = patient.get(i) ? LONG : millis(20);
                depot.lab().node().spawn(client -> {
                    if (asks(client, patience).equals("a worker")) {
                        served.add(number);
                    }
                    Lab.forever();
                });
                Lab.settle();
            }
            Simulation.pass(millis(50));
            Pool.checkin(self, Depot.POOL, worker);
            long waiting = patient.stream().filter(p -> p).count();
            depot.expect(
                    "when a worker comes back to " + waiting + " in line",
                    waiting == 0 ? 1 : 0,
                    waiting == 0 ? 0 : 1,
                    (int) Math.max(0, waiting - 1));
            Expect.that("who was served", served).is(waiting == 0 ? List.of() : List.of(patient.indexOf(true) + 1));
        });
        depot.lab().run();
    }

    @Simulated(tries = 300)
    @Label("No worker is lost when one comes back in the very moment in which a client gives up")
    void losesNothingInTheVeryMoment(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int clients = sim.between(1, 3);
        List<String> came = new ArrayList<>();
        depot.client("first client", self -> {
            depot.open(PoolOptions.ofSize(1));
            Pid worker = Pool.checkout(self, Depot.POOL);
            for (int i = 0; i < clients; i++) {
                depot.client("client " + (i + 1), client -> {
                    String outcome = asks(client, millis(100));
                    came.add(outcome);
                    Simulation.pass(LONG);
                });
            }
            Simulation.pass(millis(100));
            Pool.checkin(self, Depot.POOL, worker);
            Lab.settle();
            int has = (int) came.stream().filter("a worker"::equals).count();
            Expect.that("clients that have an answer", came.size()).is(clients);
            depot.expect(
                    "when " + has + " of " + clients + " clients had a worker in the last moment", 1 - has, has, 0);
        });
        depot.lab().run();
    }

    @Simulated(tries = 60)
    @Label("When a client dies that has workers, they come back, and go to those who wait")
    void takesBackFromTheDead(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int size = sim.between(1, 3);
        int waiting = sim.between(0, 2);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(size));
            Pid holder = depot.lab().node().spawn(client -> {
                Depot.lend(client, size);
                Lab.forever();
            });
            Lab.settle();
            for (int i = 0; i < waiting; i++) {
                keeper(depot);
            }
            depot.expect("while a client has all workers", 0, size, waiting);
            depot.kill(holder);
            int lent = Math.min(size, waiting);
            depot.expect("when it has died", size - lent, lent, waiting - lent);
            Expect.that("workers that were started in all", depot.everStarted().size())
                    .is(size);
        });
        depot.lab().run();
    }

    @Simulated(tries = 60)
    @Label("A client that dies while it waits is skipped")
    void skipsTheDead(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        int waiting = sim.between(1, 4);
        List<Boolean> dying = Lab.several(waiting, sim::chance);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(1));
            Pid worker = Pool.checkout(self, Depot.POOL);
            List<Pid> inLine = new ArrayList<>();
            for (int i = 0; i < waiting; i++) {
                inLine.add(keeper(depot));
            }
            for (int i = 0; i < waiting; i++) {
                if (dying.get(i)) {
                    depot.kill(inLine.get(i));
                }
            }
            int alive = (int) dying.stream().filter(dies -> !dies).count();
            depot.expect("when " + (waiting - alive) + " of " + waiting + " who wait have died", 0, 1, alive);
            Pool.checkin(self, Depot.POOL, worker);
            depot.expect(
                    "when a worker comes back then", alive == 0 ? 1 : 0, alive == 0 ? 0 : 1, Math.max(0, alive - 1));
        });
        depot.lab().run();
    }

    @Simulated(tries = 200)
    @Label(
            "A client killed in a transaction gives its worker back once: what it still does cannot take it from the next")
    void theDeadGiveBackOnce(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        depot.client("client", self -> {
            depot.open(PoolOptions.ofSize(1));
            Pid killed = depot.lab()
                    .node()
                    .spawn(client -> Pool.transaction(
                            client, Depot.POOL, (me, worker) -> Depot.carry(me, worker, LONG.multipliedBy(5))));
            Lab.settle();
            keeper(depot);
            keeper(depot);
            depot.kill(killed);
            Simulation.pass(LONG);
            depot.expect("when one of three was killed in its transaction", 0, 1, 1);
        });
        depot.lab().run();
    }

    @Simulated(tries = 60)
    @Label(
            "The pool watches clients while they wait or have a worker, and no longer: it hears nothing of their end then")
    void watchesNoLonger(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        boolean waits = sim.chance();
        boolean tries = sim.chance();
        boolean givesUp = sim.chance();
        var pool = new AtomicReference<Pid>();
        depot.client("client", self -> {
            pool.set(depot.open(PoolOptions.ofSize(1)));
            Pid worker = Pool.checkout(self, Depot.POOL);
            Pid other = depot.lab().node().spawn(client -> {
                if (tries) {
                    Pool.tryCheckout(client, Depot.POOL);
                }
                if (givesUp) {
                    asks(client, millis(10));
                }
                if (waits) {
                    Pool.transaction(client, Depot.POOL, (me, lent) -> Depot.carry(me, lent, millis(10)));
                }
                Lab.forever();
            });
            Simulation.pass(millis(50));
            Pool.checkin(self, Depot.POOL, worker);
            Simulation.pass(millis(50));
            depot.expect("when all is given back", 1, 0, 0);
            depot.kill(other);
            depot.expect("when a client has died that had given all back", 1, 0, 0);
        });
        depot.lab().run();
        Expect.that("news of its end that came to the pool", downs(depot, pool.get()))
                .is(0L);
    }

    private static long downs(Depot depot, Pid pool) {
        return depot.lab().traces().stream()
                .filter(trace -> trace instanceof Trace.Received(Pid by, Down _) && by == pool)
                .count();
    }

    @Simulated(tries = 20)
    @Label("A plain thread can make a transaction, too, and has no worker afterwards")
    void servesPlainThreads(@ForAll Simulation sim) {
        var depot = new Depot(sim);
        depot.lab().play(() -> {
            depot.open(PoolOptions.ofSize(1));
            for (int i = 1; i <= 3; i++) {
                int done = Pool.transaction(
                        depot.lab().node(), Depot.POOL, (me, worker) -> Depot.carry(me, worker, millis(1)));
                Expect.that("pieces of work that the worker has done", done).is(i);
            }
            depot.expect("after that", 1, 0, 0);
        });
    }
}
