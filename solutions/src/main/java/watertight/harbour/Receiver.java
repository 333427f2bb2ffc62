package watertight.harbour;

import java.util.Optional;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/** Hears the radio, and passes on what it hears to the one who listens; while nobody does, it is lost. */
public final class Receiver implements GenServer<Receiver.State, Void, RadioMessage> {

    /** The name that the receiver is registered under. */
    public static final Name NAME = new Name("radio_receiver");

    /** Who listens: nobody at first. */
    public record State(Self self, Optional<Pid> listener) {}

    private Receiver() {}

    /** Starts the receiver, linked to the process {@code self}, under its {@link #NAME}. */
    public static StartResult startLink(Self self) throws InterruptedException {
        return GenServer.startLink(self, new Receiver(), StartOptions.named(NAME));
    }

    /** A ship sends this text. Does not wait. */
    public static void hear(Caller ship, String text) {
        GenServer.cast(ship, NAME, new RadioMessage.Heard(text));
    }

    @Override
    public InitResult<State> init(Self self) {
        return InitResult.ok(new State(self, Optional.empty()));
    }

    @Override
    public Result<State> handleCast(RadioMessage message, State state) {
        return switch (message) {
            case RadioMessage.Listen(Pid listener) -> Result.noReply(new State(state.self(), Optional.of(listener)));
            case RadioMessage.Heard heard -> {
                state.listener().ifPresent(listener -> GenServer.cast(state.self(), listener, heard));
                yield Result.noReply(state);
            }
        };
    }
}
