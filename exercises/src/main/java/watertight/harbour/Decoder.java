package watertight.harbour;

import java.util.Optional;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * Takes the noise out of what the receiver hears, and passes the rest on to the one who listens; while nobody does, it is
 * lost. When it starts it tells the receiver, which must be there by then, that it listens.
 */
public final class Decoder implements GenServer<Decoder.State, Void, RadioMessage> {

    /** The name that the decoder is registered under. */
    public static final Name NAME = new Name("radio_decoder");

    private static final String NOISE = "~";

    /** Who listens: nobody at first. */
    public record State(Self self, Optional<Pid> listener) {}

    private Decoder() {}

    /** Starts the decoder, linked to the process {@code self}, under its {@link #NAME}. */
    public static StartResult startLink(Self self) throws InterruptedException {
        return GenServer.startLink(self, new Decoder(), StartOptions.named(NAME));
    }

    @Override
    public InitResult<State> init(Self self) {
        GenServer.cast(self, Receiver.NAME, new RadioMessage.Listen(self.pid()));
        return InitResult.ok(new State(self, Optional.empty()));
    }

    @Override
    public Result<State> handleCast(RadioMessage message, State state) {
        return switch (message) {
            case RadioMessage.Listen(Pid listener) -> Result.noReply(new State(state.self(), Optional.of(listener)));
            case RadioMessage.Heard(String text) -> {
                var clear = new RadioMessage.Heard(text.replace(NOISE, ""));
                state.listener().ifPresent(listener -> GenServer.cast(state.self(), listener, clear));
                yield Result.noReply(state);
            }
        };
    }
}
