package watertight.lessons.servers;

import java.time.Duration;
import watertight.genserver.CallResult;
import watertight.genserver.CallTimeoutException;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;

/** A deposit whose caller gives up waiting. */
public final class TooSlow {

    private TooSlow() {}

    private sealed interface Ask {}

    private record Deposit(int amount) implements Ask, Request<String> {}

    private record GetBalance() implements Ask, Request<Integer> {}

    private record State(Self self, int balance) {}

    private static final class SlowAccount implements GenServer<State, Ask, Void> {

        @Override
        public InitResult<State> init(Self self) {
            return InitResult.ok(new State(self, 100));
        }

        // tag::callback[]
        @Override
        public CallResult<State> handleCall(Ask ask, From from, State state) throws Exception {
            return switch (ask) {
                case Deposit(int amount) -> {
                    state.self().receive("the stamp"::equals);
                    var richer = new State(state.self(), state.balance() + amount);
                    yield CallResult.reply("thank you", richer);
                }
                case GetBalance() -> CallResult.reply(state.balance(), state);
            };
        }
        // end::callback[]
    }

    static void main() {
        Scene.play(self -> {
            Pid account = GenServer.start(self, new SlowAccount()).orElseThrow();

            // tag::use[]
            var notLong = Duration.ofMillis(20);
            try {
                GenServer.call(self, account, new Deposit(50), notLong);
            } catch (CallTimeoutException late) {
                IO.println("the deposit: no answer in time");
            }

            account.send("the stamp"); // now it can go on
            int balance = GenServer.call(self, account, new GetBalance());
            IO.println("the balance: " + balance);
            boolean late = self.receive(Duration.ZERO).isPresent();
            IO.println("a late answer in my mailbox: " + late);
            // end::use[]
        });
    }
}
