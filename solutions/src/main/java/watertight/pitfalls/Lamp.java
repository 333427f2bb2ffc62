package watertight.pitfalls;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Name;
import watertight.process.Self;

/** A lamp that shows a signal. Its state: the signal, none at first. */
public final class Lamp implements GenServer<String, Lamp.Question, Void> {

    /** The name that the lamp is registered under. */
    public static final Name NAME = new Name("lamp");

    /** What a lamp answers. */
    public sealed interface Question {}

    /** Asks to show a signal. Answered with the one before. */
    public record Show(String signal) implements Question, Request<String> {}

    /** Asks what is shown. */
    public record Shown() implements Question, Request<String> {}

    private Lamp() {}

    /** Starts a lamp, linked to the process {@code self}, under its {@link #NAME}. */
    public static StartResult startLink(Self self) throws InterruptedException {
        return GenServer.startLink(self, new Lamp(), StartOptions.named(NAME));
    }

    /** Has a lamp show a signal, and returns when it does. */
    public static void show(Caller caller, Destination lamp, String signal) throws InterruptedException {
        GenServer.call(caller, lamp, new Show(signal));
    }

    /** What the lamp that is there now shows. */
    public static String shown(Caller caller) throws InterruptedException {
        return GenServer.call(caller, NAME, new Shown());
    }

    @Override
    public InitResult<String> init(Self self) {
        return InitResult.ok("");
    }

    @Override
    public CallResult<String> handleCall(Question question, From from, String signal) {
        return switch (question) {
            case Show(String next) -> CallResult.reply(signal, next);
            case Shown() -> CallResult.reply(signal, signal);
        };
    }
}
