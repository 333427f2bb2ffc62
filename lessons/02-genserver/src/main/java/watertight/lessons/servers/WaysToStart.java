package watertight.lessons.servers;

import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Self;

/** Every way in which init can end, and what whoever starts the server is told. */
public final class WaysToStart {

    private WaysToStart() {}

    private interface Opening {
        InitResult<String> open();
    }

    private record Shop(Opening opening) implements GenServer<String, Void, Void> {

        @Override
        public InitResult<String> init(Self self) {
            return opening.open();
        }
    }

    static void main() {
        Scene.play(self -> {
            // tag::ways[]
            start(self, "it says ok", () -> InitResult.ok("open"));
            start(self, "it says ignore", () -> InitResult.ignore());
            start(self, "it says stop", () -> InitResult.stop(ExitReason.SHUTDOWN));
            start(self, "it throws", () -> {
                throw new IllegalStateException("no key");
            });
            // end::ways[]

            // tag::name[]
            var shop = new Shop(() -> {
                IO.println("init runs");
                return InitResult.ok("open");
            });
            var named = StartOptions.named(new Name("shop"));
            GenServer.start(self, shop, named);
            tell("once more", GenServer.start(self, shop, named));
            // end::name[]
        });
    }

    private static void start(Self self, String how, Opening opening) throws InterruptedException {
        tell(how, GenServer.start(self, new Shop(opening)));
    }

    private static void tell(String how, StartResult result) {
        String words = switch (result) {
            case StartResult.Started _ -> "Started";
            case StartResult.Ignored _ -> "Ignored";
            case StartResult.AlreadyStarted _ -> "AlreadyStarted";
            case StartResult.Failed(ExitReason reason) -> "Failed: " + reason;
            case StartResult.TimedOut _ -> "TimedOut";
        };
        IO.println(how + ": " + words);
    }
}
