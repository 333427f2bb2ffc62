package watertight.lessons.servers;

import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** Each callback hands on the state that the next one gets. */
public final class Tally {

    private Tally() {}

    private record Add(int amount) {}

    // tag::server[]
    private static final class Adder implements GenServer<Integer, Void, Add> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }

        @Override
        public Result<Integer> handleCast(Add add, Integer sum) {
            int next = sum + add.amount();
            IO.println(sum + " and " + add.amount() + " make " + next);
            return Result.noReply(next);
        }
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid adder = GenServer.start(self, new Adder()).orElseThrow();
            for (int amount = 1; amount <= 3; amount++) {
                GenServer.cast(self, adder, new Add(amount));
            }
            GenServer.stop(self, adder);
            // end::use[]
        });
    }
}
