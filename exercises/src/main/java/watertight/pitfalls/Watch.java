package watertight.pitfalls;

import static watertight.Todo.unrepaired;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.ServerEndedException;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * The officer of the watch, who has signals shown on the lamp and counts them. A lamp may break; then a new one is
 * brought. The count goes on: the watch is the same officer all night.
 */
public final class Watch implements GenServer<Watch.State, Watch.Question, Void> {

    /** The name that the watch is registered under. */
    public static final Name NAME = new Name("watch");

    /** What the watch knows: the lamp, and how many signals it has shown. */
    public record State(Self self, Pid lamp, int count) {}

    /** What the watch answers. */
    public sealed interface Question {}

    /** Asks for a signal. */
    public record Signal(String text) implements Question, Request<Answer> {}

    /** Asks how many signals were shown. */
    public record Count() implements Question, Request<Integer> {}

    /** What became of a signal. */
    public enum Answer {
        /** The lamp that is there now shows it. */
        SHOWN,
        /** There is no lamp now. */
        DARK
    }

    private Watch() {}

    /** Starts the watch, linked to the process {@code self}, under its {@link #NAME}. The lamp must be there. */
    public static StartResult startLink(Self self) throws InterruptedException {
        unrepaired("5.17");
        return GenServer.startLink(self, new Watch(), StartOptions.named(NAME));
    }

    /** Has a signal shown, if there is a lamp, and says at once what became of it. */
    public static Answer signal(Caller caller, String text) throws InterruptedException {
        return GenServer.call(caller, NAME, new Signal(text));
    }

    /** How many signals were shown. */
    public static int count(Caller caller) throws InterruptedException {
        return GenServer.call(caller, NAME, new Count());
    }

    /** Finds the lamp. No signal was shown yet. */
    @Override
    public InitResult<State> init(Self self) {
        Pid lamp = self.node().whereis(Lamp.NAME).orElseThrow();
        return InitResult.ok(new State(self, lamp, 0));
    }

    /** Has the lamp show the signal, and counts it. */
    @Override
    public CallResult<State> handleCall(Question question, From from, State state) throws InterruptedException {
        return switch (question) {
            case Count() -> CallResult.reply(state.count(), state);
            case Signal(String text) -> show(text, state);
        };
    }

    private static CallResult<State> show(String text, State state) throws InterruptedException {
        try {
            Lamp.show(state.self(), state.lamp(), text);
            return CallResult.reply(Answer.SHOWN, new State(state.self(), state.lamp(), state.count() + 1));
        } catch (ServerEndedException broken) {
            return CallResult.reply(Answer.DARK, state);
        }
    }
}
