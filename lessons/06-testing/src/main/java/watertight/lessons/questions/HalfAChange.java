package watertight.lessons.questions;

import java.util.Map;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** A change that fails halfway: in an object, and in a server. */
public final class HalfAChange {

    private HalfAChange() {}

    private static final Map<String, Integer> PRICES = Map.of("rope", 8, "anchor", 90);

    // tag::object[]
    private static final class Basket {

        private int items;
        private int total;

        void add(String article) {
            items++;
            total += PRICES.get(article);
        }
    }
    // end::object[]

    // tag::server[]
    private record Sum(int items, int total) {}

    private static final class BasketServer implements GenServer<Sum, Void, String> {

        @Override
        public InitResult<Sum> init(Self self) {
            return InitResult.ok(new Sum(0, 0));
        }

        @Override
        public Result<Sum> handleCast(String article, Sum sum) {
            return Result.noReply(new Sum(sum.items() + 1, sum.total() + PRICES.get(article)));
        }

        // end::server[]
        @Override
        public void terminate(ExitReason reason, Sum sum) {
            IO.println("the server's last state: " + sum.items() + " items, total " + sum.total());
        }
        // tag::server[]
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            var basket = new Basket();
            basket.add("rope");
            try {
                basket.add("sextant");
            } catch (NullPointerException noPrice) {
                IO.println("the object goes on: " + basket.items + " items, total " + basket.total);
            }

            Pid server = GenServer.start(self, new BasketServer()).orElseThrow();
            self.monitor(server);
            GenServer.cast(self, server, "rope");
            GenServer.cast(self, server, "sextant");
            boolean crashed = self.receive(Down.class).reason() instanceof ExitReason.Crash;
            IO.println("the server has crashed: " + crashed);
            // end::use[]
        });
    }
}
