package watertight.lessons.processes;

import watertight.hello.Ring;
import watertight.lessons.Scene;

/** A thousand processes in a circle. */
public final class RingRun {

    private RingRun() {}

    static void main() {
        Scene.play(self -> {
            // tag::run[]
            int hops = Ring.run(self, 1000, 3);
            IO.println("3 rounds through 1000 processes: " + hops + " hops");
            // end::run[]
        });
    }
}
