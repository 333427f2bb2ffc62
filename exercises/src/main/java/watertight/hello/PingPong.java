package watertight.hello;

import static watertight.Todo.todo;

import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/** Two processes that answer each other. */
public final class PingPong {

    /** A question, with the address for the answer. */
    public record Ping(Pid from, int number) {}

    /** The answer to the ping of the same number. */
    public record Pong(int number) {}

    private PingPong() {}

    /**
     * Spawns a process that waits for pings, for ever, and answers each with a {@link Pong} of the same number, sent to
     * whoever the ping is from.
     */
    public static Pid pong(Node node) {
        // TODO 1.3
        throw todo("1.3");
    }

    /**
     * Plays, as the process {@code self}: sends the pings 1 to {@code rounds} to {@code pong}, each only after the
     * answer to the one before has come.
     *
     * @return the sum of the numbers in the answers
     */
    public static int play(Self self, Pid pong, int rounds) throws InterruptedException {
        // TODO 1.3
        throw todo("1.3");
    }
}
