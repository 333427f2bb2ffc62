package watertight.lessons.servers;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.ServerEndedException;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** A server that ends while somebody waits for its answer. */
public final class DiedMeanwhile {

    private DiedMeanwhile() {}

    private record Share(int sum, int heirs) implements Request<Integer> {}

    // tag::server[]
    private static final class Notary implements GenServer<String, Share, Void> {

        @Override
        public InitResult<String> init(Self self) {
            return InitResult.ok("no state");
        }

        @Override
        public CallResult<String> handleCall(Share share, From from, String state) {
            return CallResult.reply(share.sum() / share.heirs(), state);
        }
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid notary = GenServer.start(self, new Notary()).orElseThrow();
            share(self, notary, 4);
            share(self, notary, 0);
            share(self, notary, 4);
            // end::use[]
        });
    }

    // tag::share[]
    static void share(Self self, Pid notary, int heirs) throws InterruptedException {
        try {
            int each = GenServer.call(self, notary, new Share(100, heirs));
            IO.println("each gets " + each);
        } catch (ServerEndedException ended) {
            IO.println("it ended: " + ended.reason());
        }
    }
    // end::share[]
}
