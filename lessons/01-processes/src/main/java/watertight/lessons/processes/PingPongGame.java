package watertight.lessons.processes;

import watertight.hello.PingPong;
import watertight.lessons.Scene;
import watertight.process.Pid;

/** One process asks, another answers. */
public final class PingPongGame {

    private PingPongGame() {}

    static void main() {
        Scene.play(self -> {
            // tag::play[]
            Pid pong = PingPong.pong(self.node());
            int sum = PingPong.play(self, pong, 5);
            IO.println("1 + 2 + 3 + 4 + 5 = " + sum);
            // end::play[]
        });
    }
}
