package watertight.lessons.pitfalls;

import java.time.Duration;
import watertight.genserver.CallResult;
import watertight.genserver.CallTimeoutException;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.table.Table;
import watertight.table.TableOptions;

/** A server that is busy, and what it knows: asked for by a call, and read from its table. */
public final class ReadsPastTheServer {

    private static final Name DEPTHS = new Name("depths");

    private ReadsPastTheServer() {}

    private record Depth(String place, int metres) {}

    private record Ask(String place) implements Request<Integer> {}

    private record Survey() {}

    // tag::server[]
    private static final class Surveyor implements GenServer<Table<String, Depth>, Ask, Survey> {

        @Override
        public InitResult<Table<String, Depth>> init(Self self) {
            var options = TableOptions.set(Depth::place).named(DEPTHS);
            Table<String, Depth> depths = Table.create(self, options);
            depths.insert(self, new Depth("entrance", 12));
            return InitResult.ok(depths);
        }

        @Override
        public Result<Table<String, Depth>> handleCast(Survey survey, Table<String, Depth> depths)
                throws InterruptedException {
            Thread.sleep(Duration.ofHours(1)); // it is out at sea
            return Result.noReply(depths);
        }

        // end::server[]
        @Override
        public CallResult<Table<String, Depth>> handleCall(Ask ask, From from, Table<String, Depth> depths) {
            throw new IllegalStateException("nobody gets here");
        }
        // tag::server[]
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid surveyor = GenServer.start(self, new Surveyor()).orElseThrow();
            GenServer.cast(self, surveyor, new Survey());
            try {
                GenServer.call(self, surveyor, new Ask("entrance"), Duration.ofMillis(50));
            } catch (CallTimeoutException busy) {
                IO.println("asked: no answer");
            }
            Table<String, Depth> depths =
                    Table.<String, Depth>whereis(self, DEPTHS).orElseThrow();
            IO.println("read: " + depths.lookup(self, "entrance").getFirst().metres());
            // end::use[]
        });
    }
}
