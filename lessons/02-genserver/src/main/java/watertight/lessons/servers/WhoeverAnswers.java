package watertight.lessons.servers;

import java.time.Duration;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;
import watertight.process.Self;

/** A clerk who passes the difficult questions on, and serves others meanwhile. */
public final class WhoeverAnswers {

    private WhoeverAnswers() {}

    private sealed interface Question {}

    private record Easy() implements Question, Request<String> {}

    private record Difficult() implements Question, Request<String> {}

    private record Clerk(Pid boss) implements GenServer<Integer, Question, Void> {

        @Override
        public InitResult<Integer> init(Self self) {
            return InitResult.ok(0);
        }

        // tag::callback[]
        @Override
        public CallResult<Integer> handleCall(Question question, From from, Integer passed) {
            return switch (question) {
                case Easy() -> CallResult.reply("yes", passed);
                case Difficult() -> {
                    boss.send(from);
                    yield Result.noReply(passed + 1);
                }
            };
        }
        // end::callback[]
    }

    static void main() {
        Scene.play(self -> {
            Pid clerk = GenServer.start(self, new Clerk(self.pid())).orElseThrow();

            // tag::use[]
            var customer = self.spawnMonitor(me -> {
                var answer = GenServer.call(me, clerk, new Difficult());
                IO.println("the customer hears: " + answer);
                self.pid().send("heard");
                me.receive("look"::equals);
                var more = me.receive(Duration.ZERO);
                IO.println("and anything else: " + more.isPresent());
            });

            From from = self.receive(From.class);
            String meanwhile = GenServer.call(self, clerk, new Easy());
            IO.println("meanwhile the clerk says: " + meanwhile);
            GenServer.reply(from, "granted");
            self.receive("heard"::equals);
            GenServer.reply(from, "no, refused");
            customer.pid().send("look");
            // end::use[]
            self.receive(Down.class);
        });
    }
}
