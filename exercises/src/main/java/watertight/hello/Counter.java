package watertight.hello;

import static watertight.Todo.todo;

import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/** A process that owns a number. Nobody else can touch it: who wants to change or know it sends a message. */
public final class Counter {

    /** What a counter understands. */
    public sealed interface Request {}

    /** Adds to the number. */
    public record Add(int amount) implements Request {}

    /** Asks for the number: the answer, a {@link Value}, goes to {@code from}. */
    public record Get(Pid from) implements Request {}

    /** The number, at the moment the counter came to the question. */
    public record Value(int number) {}

    private Counter() {}

    /** Spawns a counter that starts at {@code initial}. It serves one message after the other, for ever. */
    public static Pid start(Node node, int initial) {
        // TODO 1.5
        throw todo("1.5");
    }

    /** Adds to the number of a counter. Does not wait. */
    public static void add(Pid counter, int amount) {
        // TODO 1.5
        throw todo("1.5");
    }

    /** Asks a counter for its number, as the process {@code self}, and waits for the answer. */
    public static int value(Self self, Pid counter) throws InterruptedException {
        // TODO 1.5
        throw todo("1.5");
    }
}
