package watertight.lessons.processes;

import java.time.Duration;
import watertight.lessons.Scene;
import watertight.process.Timer;

/** Messages that are sent later, and one that never is. */
public final class LaterMessages {

    private LaterMessages() {}

    static void main() {
        Scene.play(self -> {
            // tag::timers[]
            Timer soon = self.node().sendAfter(self.pid(), "tick", Duration.ofMillis(10));
            IO.println("got " + self.receive());
            IO.println("too late to cancel it: " + soon.cancel().isEmpty());

            Timer later = self.node().sendAfter(self.pid(), "tock", Duration.ofHours(1));
            IO.println("cancelled with time left: " + later.cancel().isPresent());
            IO.println("cancelled before: " + later.cancel().isEmpty());
            // end::timers[]
        });
    }
}
