package watertight.lessons.pitfalls;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** A stock that is kept by catching everything: what is it worth after a line that can't be read? */
public final class LimpsOn {

    private LimpsOn() {}

    private record Count() implements Request<Integer> {}

    // tag::server[]
    private static final class Stock implements GenServer<Integer, Count, String> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(100); // counted this morning
        }

        @Override
        public Result<Integer> handleCast(String change, Integer barrels) {
            try {
                return Result.noReply(barrels + Integer.parseInt(change));
            } catch (Exception broken) {
                return Result.noReply(barrels); // we must not crash
            }
        }

        // end::server[]
        @Override
        public CallResult<Integer> handleCall(Count count, From from, Integer barrels) {
            return CallResult.reply(barrels, barrels);
        }
        // tag::server[]
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid stock = GenServer.start(self, new Stock()).orElseThrow();
            for (String change : new String[] {"-10", "-8O", "-5"}) {
                GenServer.cast(self, stock, change);
            }
            IO.println("barrels, it says: " + GenServer.call(self, stock, new Count()));
            IO.println("crashes that anybody heard of: 0");
            // end::use[]
        });
    }
}
