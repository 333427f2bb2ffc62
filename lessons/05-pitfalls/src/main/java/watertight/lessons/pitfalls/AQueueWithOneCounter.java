package watertight.lessons.pitfalls;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** A server that computes in handleCall, and five who ask it. */
public final class AQueueWithOneCounter {

    private static final CountDownLatch INSIDE = new CountDownLatch(1);
    private static final CountDownLatch MAY_GO_ON = new CountDownLatch(1);

    private AQueueWithOneCounter() {}

    private record Compute(int number) implements Request<Integer> {}

    // tag::server[]
    private static final class Office implements GenServer<Integer, Compute, Void> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }

        @Override
        public CallResult<Integer> handleCall(Compute request, From from, Integer done) throws InterruptedException {
            return CallResult.reply(compute(request.number()), done + 1);
        }
    }
    // end::server[]

    /** Slow: here it takes until the demo has looked. */
    private static int compute(int number) throws InterruptedException {
        INSIDE.countDown();
        MAY_GO_ON.await();
        return number * number;
    }

    static void main() {
        Scene.play(self -> {
            Pid office = GenServer.startLink(self, new Office()).orElseThrow();
            Pid me = self.pid();
            // tag::use[]
            for (int i = 1; i <= 5; i++) {
                int number = i;
                self.spawnLink(client -> me.send(GenServer.call(client, office, new Compute(number))));
            }
            INSIDE.await();
            while (self.node().info(office).orElseThrow().mailboxLength() < 4) {
                Thread.sleep(Duration.ofMillis(5));
            }
            IO.println("inside: 1, in the mailbox: "
                    + self.node().info(office).orElseThrow().mailboxLength());
            // end::use[]
            MAY_GO_ON.countDown();
            int sum = 0;
            for (int i = 1; i <= 5; i++) {
                sum += self.receive(Integer.class);
            }
            IO.println("all answered in the end: " + sum);
        });
    }
}
