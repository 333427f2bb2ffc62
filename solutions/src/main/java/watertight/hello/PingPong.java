package watertight.hello;

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

    // tag::pong[]
    /**
     * Spawns a process that waits for pings, for ever, and answers each with a {@link Pong} of the same number, sent to
     * whoever the ping is from.
     */
    public static Pid pong(Node node) {
        // begin 1.3
        return node.spawn(self -> {
            while (true) {
                var ping = (Ping) self.receive();
                ping.from().send(new Pong(ping.number()));
            }
        });
        // end 1.3
    }

    /**
     * Plays, as the process {@code self}: sends the pings 1 to {@code rounds} to {@code pong}, each only after the
     * answer to the one before has come.
     *
     * @return the sum of the numbers in the answers
     */
    public static int play(Self self, Pid pong, int rounds) throws InterruptedException {
        // begin 1.3
        int sum = 0;
        for (int number = 1; number <= rounds; number++) {
            pong.send(new Ping(self.pid(), number));
            sum += ((Pong) self.receive()).number();
        }
        return sum;
        // end 1.3
    }
    // end::pong[]
}
