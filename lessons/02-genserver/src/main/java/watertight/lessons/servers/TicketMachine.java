package watertight.lessons.servers;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Caller;
import watertight.process.Pid;
import watertight.process.Self;

/** The machine at the bank's door that hands out numbers: a whole server. Its state is the next number. */
// tag::type[]
public final class TicketMachine
        implements GenServer<
                Integer, // the state
                TicketMachine.Question, // what it is asked
                TicketMachine.Reset> { // what it is told

    // end::type[]
    // tag::messages[]
    sealed interface Question {}

    record Draw() implements Question, Request<Integer> {}

    record Shown() implements Question, Request<String> {}

    record Reset(int first) {}
    // end::messages[]

    private final int first;

    private TicketMachine(int first) {
        this.first = first;
    }

    // tag::api[]
    static Pid start(Caller caller, int first) throws InterruptedException {
        return GenServer.start(caller, new TicketMachine(first)).orElseThrow();
    }

    static int draw(Caller caller, Pid machine) throws InterruptedException {
        return GenServer.call(caller, machine, new Draw());
    }

    static String shown(Caller caller, Pid machine) throws InterruptedException {
        return GenServer.call(caller, machine, new Shown());
    }

    static void reset(Caller caller, Pid machine, int first) {
        GenServer.cast(caller, machine, new Reset(first));
    }
    // end::api[]

    // tag::callbacks[]
    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(first);
    }

    @Override
    public CallResult<Integer> handleCall(Question question, From from, Integer next) {
        return switch (question) {
            case Draw() -> CallResult.reply(next, next + 1);
            case Shown() -> CallResult.reply("No. " + next, next);
        };
    }

    @Override
    public Result<Integer> handleCast(Reset reset, Integer next) {
        return Result.noReply(reset.first());
    }
    // end::callbacks[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid machine = TicketMachine.start(self, 7);
            IO.println("drawn: " + draw(self, machine));
            IO.println("drawn: " + draw(self, machine));
            reset(self, machine, 1);
            IO.println("shown: " + shown(self, machine));
            // end::use[]
        });
    }
}
