package watertight.recorded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import watertight.genserver.Agent;
import watertight.genserver.CallException;
import watertight.genserver.CallTimeoutException;
import watertight.pool.Pool;
import watertight.pool.PoolOptions;
import watertight.pool.PoolStatus;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.task.Task;

/** Pools: of the library Poolboy, and one written by hand. */
final class PoolScenarios {

    private enum Word {
        CHECKOUT,
        GIVE_BACK,
        CAUGHT,
        TIMEOUT
    }

    /** A client has a worker. */
    private record Got(int client, Pid worker) {}

    private static final class Ball extends RuntimeException {}

    private PoolScenarios() {}

    private static Pid start(Self main, PoolOptions options) throws InterruptedException {
        var worker = ChildSpec.worker("worker", supervisor -> Agent.startLink(supervisor, () -> 0));
        return Pool.startLink(main, options, worker).orElseThrow();
    }

    /** What Poolboy tells: state, available, overflow, checked out. */
    private static Tuple status(Self main, Pid pool) throws InterruptedException {
        PoolStatus status = Pool.status(main, pool);
        return Tuple.of(status.state(), status.available(), status.overflow(), status.checkedOut());
    }

    /** What the pool by hand tells: free, busy, waiting. */
    private static Tuple counts(Self main, Pid pool) throws InterruptedException {
        PoolStatus status = Pool.status(main, pool);
        return Tuple.of(status.available(), status.checkedOut(), status.waiting());
    }

    /** A process that takes a worker, tells main, and gives it back when it is told to. */
    private static Pid client(int number, Pid pool, Lab lab, Self main) throws InterruptedException {
        Pid to = main.pid();
        Pid client = main.node().spawn(self -> {
            Pid worker = Pool.checkout(self, pool);
            to.send(new Got(number, worker));
            self.receive(Word.GIVE_BACK::equals);
            Pool.checkin(self, pool, worker);
        });
        lab.settle();
        return client;
    }

    private static void kill(Pid pid, Lab lab, Self main) throws InterruptedException {
        main.node().kill(pid);
        lab.awaitDown(pid);
        lab.settle();
    }

    private static Got served(Lab lab, Self main) throws InterruptedException {
        Got got = main.receive(Got.class);
        lab.log("served", "client", got.client());
        return got;
    }

    /** Waits 30 ms for a worker, and notes what was called if none comes. */
    private static Pid checkoutInVain(Pid pool, Lab lab, Self main) throws InterruptedException {
        try {
            return Pool.checkout(main, pool, Duration.ofMillis(30));
        } catch (CallException late) {
            lab.failed(late, new Called("call", List.of(pool, Word.CHECKOUT, Duration.ofMillis(30))));
            throw late;
        }
    }

    static void w01PoolboyBasics(Lab lab, Self main) throws Exception {
        Pid pool = start(main, PoolOptions.ofSize(2));
        Pid first = Pool.tryCheckout(main, pool).orElseThrow();
        lab.name(first, "w1");
        Pid second = Pool.tryCheckout(main, pool).orElseThrow();
        lab.name(second, "w2");
        lab.log("two_different", "value", first != second);
        lab.outcome("third, non-blocking", () -> Pool.tryCheckout(main, pool));
        lab.outcome("status {state, available, overflow, checked out}", () -> status(main, pool));
        lab.outcome("checkin w1", () -> Pool.checkin(main, pool, first));
        lab.outcome("checkout again", () -> Pool.tryCheckout(main, pool));
        lab.outcome("status", () -> status(main, pool));
        lab.outcome("checkin w1, then w1 a second time", () -> {
            Pool.checkin(main, pool, first);
            Pool.checkin(main, pool, first);
            return status(main, pool);
        });
    }

    static void w02PoolboyWaiting(Lab lab, Self main) throws Exception {
        Pid pool = start(main, PoolOptions.ofSize(1));
        lab.name(pool, "pool");
        Pid worker = Pool.checkout(main, pool);
        lab.name(worker, "w1");
        List<Pid> clients = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            clients.add(client(i, pool, lab, main));
        }
        Pool.checkin(main, pool, worker);
        for (int i = 1; i <= 3; i++) {
            Got got = main.receive(Got.class);
            lab.log("served", "client", got.client(), "worker", got.worker());
            clients.get(got.client() - 1).send(Word.GIVE_BACK);
        }
        lab.settle();
        lab.scene("timeout");
        Pid again = Pool.checkout(main, pool);
        lab.outcome("checkout with 30 ms", () -> checkoutInVain(pool, lab, main));
        Pool.checkin(main, pool, again);
        lab.settle();
        lab.outcome("status: the worker is available, not given to the one who left", () -> status(main, pool));
        lab.logMailbox();
    }

    static void w03PoolboyDeaths(Lab lab, Self main) throws Exception {
        Pid pool = start(main, PoolOptions.ofSize(1));
        lab.scene("client dies holding a worker");
        Pid holder = client(0, pool, lab, main);
        Pid held = main.receive(Got.class).worker();
        lab.outcome("status while held", () -> status(main, pool));
        kill(holder, lab, main);
        lab.outcome("status after", () -> status(main, pool));
        lab.outcome("same worker is handed out again", () -> takeAndGiveBack(pool, main) == held);
        lab.scene("worker dies while held");
        Pid dying = Pool.checkout(main, pool);
        kill(dying, lab, main);
        lab.outcome("status", () -> status(main, pool));
        lab.outcome("a fresh worker", () -> takeAndGiveBack(pool, main) != dying);
        lab.scene("waiting client dies");
        waitingClientDies(pool, lab, main);
        lab.scene("overflow");
        overflow(lab, main);
    }

    private static Pid takeAndGiveBack(Pid pool, Self main) throws InterruptedException {
        Pid worker = Pool.checkout(main, pool);
        Pool.checkin(main, pool, worker);
        return worker;
    }

    private static void waitingClientDies(Pid pool, Lab lab, Self main) throws InterruptedException {
        Pid worker = Pool.checkout(main, pool);
        Pid dying = client(1, pool, lab, main);
        client(2, pool, lab, main);
        kill(dying, lab, main);
        Pool.checkin(main, pool, worker);
        lab.log("y_served", "same_worker", main.receive(Got.class).worker() == worker);
    }

    private static void overflow(Lab lab, Self main) throws InterruptedException {
        Pid pool = start(main, PoolOptions.ofSize(1).withMaxOverflow(1));
        Pid first = Pool.tryCheckout(main, pool).orElseThrow();
        Pid second = Pool.tryCheckout(main, pool).orElseThrow();
        lab.outcome("third", () -> Pool.tryCheckout(main, pool));
        lab.outcome("status", () -> status(main, pool));
        Pool.checkin(main, pool, first);
        Pool.checkin(main, pool, second);
        lab.settle();
        lab.outcome("status after both came back", () -> status(main, pool));
        lab.log("one_of_the_two_was_stopped", "value", first.isAlive() != second.isAlive());
    }

    static void w04PoolboyTransaction(Lab lab, Self main) throws Exception {
        Pid pool = start(main, PoolOptions.ofSize(2));
        lab.outcome("transaction", () -> multiply(6, 7, pool, main));
        lab.outcome(
                "transaction raising",
                () -> Pool.transaction(main, pool, (_, _) -> fail(new RuntimeException("boom"))));
        lab.outcome("transaction throwing", () -> Pool.transaction(main, pool, (_, _) -> fail(new Ball())));
        lab.outcome("status", () -> status(main, pool));
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            int number = i;
            tasks.add(Task.async(main, self -> multiply(number, number, pool, self)));
        }
        int sum =
                Task.awaitMany(main, tasks).stream().mapToInt(Integer::intValue).sum();
        lab.log("20_concurrent_clients", "sum", sum);
        lab.outcome("status", () -> status(main, pool));
    }

    /** A product, which a worker of the pool works out. */
    private static int multiply(int a, int b, Pid pool, Self client) throws InterruptedException {
        return Pool.transaction(client, pool, (self, worker) -> new Agent<Integer>(worker).get(self, _ -> a * b));
    }

    private static Object fail(RuntimeException thrown) {
        throw thrown;
    }

    static void w05HandmadePool(Lab lab, Self main) throws Exception {
        Pid pool = start(main, PoolOptions.ofSize(1));
        lab.scene("FIFO");
        Pid worker = Pool.checkout(main, pool);
        List<Pid> clients = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            clients.add(client(i, pool, lab, main));
        }
        lab.outcome("status {free, busy, waiting}", () -> counts(main, pool));
        Pool.checkin(main, pool, worker);
        served(lab, main);
        lab.scene("the holder dies: next waiter is served");
        main.node().kill(clients.get(0));
        Got second = served(lab, main);
        lab.scene("the worker dies while held: it is replaced, next waiter is served");
        main.node().kill(second.worker());
        served(lab, main);
        clients.get(2).send(Word.GIVE_BACK);
        lab.settle();
        lab.outcome("status", () -> counts(main, pool));
        lab.scene("a waiter that timed out is skipped");
        waiterTimesOut(pool, lab, main);
    }

    private static void waiterTimesOut(Pid pool, Lab lab, Self main) throws InterruptedException {
        Pid worker = Pool.checkout(main, pool);
        lab.outcome("checkout 30 ms", () -> {
            try {
                return checkoutInVain(pool, lab, main);
            } catch (CallTimeoutException late) {
                return Tuple.of(Word.CAUGHT, Word.TIMEOUT);
            }
        });
        lab.outcome("status", () -> counts(main, pool));
        Pool.checkin(main, pool, worker);
        lab.outcome("status", () -> counts(main, pool));
    }
}
