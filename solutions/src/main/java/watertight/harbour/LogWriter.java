package watertight.harbour;

import java.util.function.Consumer;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Name;
import watertight.process.Self;

/**
 * Writes on paper what the decoder passes on. When it starts it tells the decoder, which must be there by then, that it
 * listens. Its state: the paper.
 */
public final class LogWriter implements GenServer<Consumer<String>, Void, RadioMessage.Heard> {

    /** The name that the writer is registered under. */
    public static final Name NAME = new Name("radio_writer");

    private final Consumer<String> paper;

    private LogWriter(Consumer<String> paper) {
        this.paper = paper;
    }

    /** Starts the writer, linked to the process {@code self}, under its {@link #NAME}. */
    public static StartResult startLink(Self self, Consumer<String> paper) throws InterruptedException {
        return GenServer.startLink(self, new LogWriter(paper), StartOptions.named(NAME));
    }

    @Override
    public InitResult<Consumer<String>> init(Self self) {
        GenServer.cast(self, Decoder.NAME, new RadioMessage.Listen(self.pid()));
        return InitResult.ok(paper);
    }

    @Override
    public Result<Consumer<String>> handleCast(RadioMessage.Heard heard, Consumer<String> sheet) {
        sheet.accept(heard.text());
        return Result.noReply(sheet);
    }
}
