package watertight.lessons.pitfalls;

import java.time.Duration;
import watertight.genserver.Agent;
import watertight.lessons.Scene;
import watertight.pool.Pool;
import watertight.pool.PoolOptions;
import watertight.process.Down;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;

/** A pool of two workers: lent, given back, and lost. */
public final class Lent {

    private Lent() {}

    static void main() {
        Scene.play(self -> {
            // tag::basics[]
            var worker = ChildSpec.worker("worker", pool -> Agent.startLink(pool, () -> 0));
            Pid pool = Pool.startLink(self, PoolOptions.ofSize(2), worker).orElseThrow();
            Pid first = Pool.checkout(self, pool);
            Pool.checkout(self, pool);
            IO.println("a third one at once: " + Pool.tryCheckout(self, pool).isPresent());
            IO.println("the pool is " + Pool.status(self, pool).state());
            Pool.checkin(self, pool, first);
            IO.println("the pool is " + Pool.status(self, pool).state());
            // end::basics[]

            // tag::transaction[]
            int sum = Pool.transaction(self, pool, (me, agent) -> new Agent<Integer>(agent).get(me, n -> n + 42));
            IO.println("done with a worker: " + sum);
            // end::transaction[]

            // tag::deaths[]
            Pid borrower = self.node().spawn(client -> {
                Pool.checkout(client, pool);
                client.receive();
            });
            awaitAvailable(self, pool, 0);
            self.node().kill(borrower);
            awaitAvailable(self, pool, 1);
            IO.println("the borrower died, and there is a worker again");

            Pid lost = Pool.checkout(self, pool);
            self.monitor(lost);
            self.node().kill(lost);
            self.receive(Down.class);
            awaitAvailable(self, pool, 1);
            IO.println("the worker died, and there is another");
            // end::deaths[]
        });
    }

    private static void awaitAvailable(Self self, Pid pool, int count) throws InterruptedException {
        while (Pool.status(self, pool).available() != count) {
            Thread.sleep(Duration.ofMillis(5));
        }
    }
}
