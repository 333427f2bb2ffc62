package watertight.hello;

import watertight.process.Pid;
import watertight.process.Self;

/** Many processes in a circle, passing a token on. */
public final class Ring {

    /** What goes around. It counts how often it was passed on. */
    public record Token(int hops) {}

    /** The last thing that goes around: whoever gets it passes it on and ends. */
    public record Stop() {}

    private Ring() {}

    // tag::ring[]
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
        // begin 1.4
        Pid next = self.pid();
        for (int i = 1; i < size; i++) {
            next = member(self, next);
        }
        var token = new Token(0);
        for (int round = 0; round < rounds; round++) {
            next.send(new Token(token.hops() + 1));
            token = (Token) self.receive();
        }
        next.send(new Stop());
        self.receive();
        return token.hops();
        // end 1.4
    }

    /** Spawns a process that passes every token on to {@code next}, counting one hop, until it has passed a stop on. */
    private static Pid member(Self self, Pid next) {
        // begin 1.4
        return self.node().spawn(member -> {
            while (member.receive() instanceof Token token) {
                next.send(new Token(token.hops() + 1));
            }
            next.send(new Stop());
        });
        // end 1.4
    }
    // end::ring[]
}
