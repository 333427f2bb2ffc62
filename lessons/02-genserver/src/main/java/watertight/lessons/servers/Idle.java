package watertight.lessons.servers;

import java.time.Duration;
import watertight.genserver.GenServer;
import watertight.genserver.IdleTimeout;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** Any message cancels an idle timeout. */
public final class Idle {

    private Idle() {}

    private enum Order {
        DOZE,
        DOZE_WITH_A_LETTER
    }

    // tag::server[]
    private record Guard(Pid boss) implements GenServer<Self, Void, Order> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public Result<Self> handleCast(Order order, Self self) {
            if (order == Order.DOZE_WITH_A_LETTER) {
                self.pid().send("a letter");
            }
            return Result.noReply(self).withTimeout(Duration.ofMillis(10));
        }

        @Override
        public Result<Self> handleInfo(Object message, Self self) {
            boss.send(message instanceof IdleTimeout ? "nothing" : message);
            return Result.noReply(self);
        }
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid guard = GenServer.start(self, new Guard(self.pid())).orElseThrow();
            GenServer.cast(self, guard, Order.DOZE);
            IO.println("there came: " + self.receive());

            GenServer.cast(self, guard, Order.DOZE_WITH_A_LETTER);
            IO.println("there came: " + self.receive());
            boolean more = self.receive(Duration.ofMillis(100)).isPresent();
            IO.println("and the timeout after it: " + more);
            // end::use[]
        });
    }
}
