package watertight.hello;

import static watertight.Todo.todo;

import watertight.process.Pid;
import watertight.process.Self;

/** Many processes in a circle, passing a token on. */
public final class Ring {

    /** What goes around. It counts how often it was passed on. */
    public record Token(int hops) {}

    /** The last thing that goes around: whoever gets it passes it on and ends. */
    public record Stop() {}

    private Ring() {}

    /**
     * Sends a token around a ring of processes, as the process {@code self}, which is one of them. The others are
     * spawned here; each sends to the next, and the last one to {@code self}. Whoever passes the token on counts one
     * hop, {@code self} too. When the token has come back {@code rounds} times, a {@link Stop} goes around, and with it
     * the others end.
     *
     * @param size how many processes are in the ring, {@code self} among them; at least 2
     * @param rounds how often the token goes around
     * @return the hops that the token has counted: {@code size} times {@code rounds}
     */
    public static int run(Self self, int size, int rounds) throws InterruptedException {
        // TODO 1.4
        throw todo("1.4");
    }

    /** Spawns a process that passes every token on to {@code next}, counting one hop, until it has passed a stop on. */
    private static Pid member(Self self, Pid next) {
        // TODO 1.4
        throw todo("1.4");
    }
}
