package watertight.lessons.pitfalls;

import java.util.concurrent.CountDownLatch;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** A fast producer, a slow consumer, and casts between them. */
public final class NoBrake {

    private static final CountDownLatch BUSY = new CountDownLatch(1);
    private static final CountDownLatch SLOW = new CountDownLatch(1);

    private NoBrake() {}

    private static final class Inspector implements GenServer<Integer, Void, Integer> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }

        @Override
        public Result<Integer> handleCast(Integer crate, Integer inspected) throws InterruptedException {
            BUSY.countDown();
            SLOW.await();
            return Result.noReply(inspected + 1);
        }
    }

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid inspector = GenServer.start(self, new Inspector()).orElseThrow();
            for (int crate = 1; crate <= 10_000; crate++) {
                GenServer.cast(self, inspector, crate);
            }
            BUSY.await();
            int waiting = self.node().info(inspector).orElseThrow().mailboxLength();
            IO.println("the producer is done, and " + waiting + " crates wait");
            // end::use[]
            SLOW.countDown();
        });
    }
}
