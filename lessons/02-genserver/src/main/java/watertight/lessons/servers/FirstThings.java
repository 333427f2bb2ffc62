package watertight.lessons.servers;

import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** What comes first: a message that a server sends itself in init, or its continue. */
public final class FirstThings {

    private FirstThings() {}

    // tag::server[]
    private static final class Baker implements GenServer<String, Void, Void> {

        @Override
        public InitResult<String> init(Self self) {
            self.pid().send("a customer");
            return InitResult.ok("flour").andContinue("bake");
        }

        @Override
        public Result<String> handleContinue(Object what, String state) {
            IO.println(what + ": " + state + " becomes bread");
            return Result.noReply("bread");
        }

        @Override
        public Result<String> handleInfo(Object who, String state) {
            IO.println(who + " finds " + state);
            return Result.noReply(state);
        }
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid baker = GenServer.start(self, new Baker()).orElseThrow();
            GenServer.stop(self, baker);
            // end::use[]
        });
    }
}
