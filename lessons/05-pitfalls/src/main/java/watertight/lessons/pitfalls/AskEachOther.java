package watertight.lessons.pitfalls;

import java.time.Duration;
import watertight.genserver.CallResult;
import watertight.genserver.CallTimeoutException;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartOptions;
import watertight.lessons.Scene;
import watertight.process.Name;
import watertight.process.Self;

/** Two servers, each of which asks the other while it is asked. */
public final class AskEachOther {

    private AskEachOther() {}

    private record Ask(String who) implements Request<String> {}

    // tag::server[]
    private record Clerk(Name colleague) implements GenServer<Self, Ask, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            return InitResult.ok(self);
        }

        @Override
        public CallResult<Self> handleCall(Ask ask, From from, Self self) throws InterruptedException {
            try {
                String answer = GenServer.call(self, colleague, ask, Duration.ofMillis(200));
                return CallResult.reply(answer, self);
            } catch (CallTimeoutException nobodyAnswers) {
                return CallResult.reply("ask my colleague", self);
            }
        }
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            var a = new Name("a");
            var b = new Name("b");
            GenServer.startLink(self, new Clerk(b), StartOptions.named(a));
            GenServer.startLink(self, new Clerk(a), StartOptions.named(b));
            IO.println("a says: " + GenServer.call(self, a, new Ask("me")));
            // end::use[]
        });
    }
}
