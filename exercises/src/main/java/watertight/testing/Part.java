package watertight.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;

/**
 * A part of a {@link Station}: a server with a name, that writes down what it is told. It has an antenna, a process of its
 * own that ends when the part does. A part that is shut down says what it has written; one that crashes says nothing.
 */
public final class Part implements GenServer<List<String>, Part.Question, Void> {

    /** What a part answers. */
    public sealed interface Question {}

    /** Tells it something. */
    public record Write(String text) implements Question, Request<Integer> {}

    /** Asks what it has written. */
    public record Read() implements Question, Request<List<String>> {}

    private final Name name;
    private final Consumer<String> lastWords;

    private Part(Name name, Consumer<String> lastWords) {
        this.name = name;
        this.lastWords = lastWords;
    }

    /** Starts a part, linked to the process {@code self}, under its name. It has written nothing yet. */
    public static StartResult startLink(Self self, Name name, Consumer<String> lastWords) throws InterruptedException {
        return GenServer.startLink(self, new Part(name, lastWords), StartOptions.named(name));
    }

    /** Tells a part something, and waits until it has written it down. */
    public static void write(Caller caller, Name part, String text) throws InterruptedException {
        GenServer.call(caller, part, new Write(text));
    }

    /** What a part has written since it started. */
    public static List<String> read(Caller caller, Name part) throws InterruptedException {
        return GenServer.call(caller, part, new Read());
    }

    @Override
    public InitResult<List<String>> init(Self self) {
        self.trapExits(true);
        Pid part = self.pid();
        self.node().spawn(antenna -> {
            antenna.monitor(part);
            antenna.receive(Down.class);
        });
        return InitResult.ok(List.of());
    }

    @Override
    public CallResult<List<String>> handleCall(Question question, From from, List<String> written) {
        return switch (question) {
            case Read() -> CallResult.reply(written, written);
            case Write(String text) -> {
                var more = new ArrayList<>(written);
                more.add(text);
                yield CallResult.reply(more.size(), List.copyOf(more));
            }
        };
    }

    @Override
    public void terminate(ExitReason reason, List<String> written) {
        lastWords.accept(name + ": " + String.join(", ", written));
    }
}
