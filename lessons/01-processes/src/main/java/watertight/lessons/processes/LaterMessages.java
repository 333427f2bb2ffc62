package watertight.lessons.processes;

import java.time.Duration;
import watertight.lessons.Scene;
import watertight.process.Node;
import watertight.process.Timer;

/** Messages that are sent later, and one that never is. */
public final class LaterMessages {

    private LaterMessages() {}

    static void main() {
        Scene.play(self -> {
            Node node = self.node();
            // tag::timers[]
            var shortly = Duration.ofMillis(10);
            Timer soon = node.sendAfter(self.pid(), "tick", shortly);
            IO.println("got " + self.receive());
            boolean tooLate = soon.cancel().isEmpty();
            IO.println("too late to cancel it: " + tooLate);

            var muchLater = Duration.ofHours(1);
            Timer later = node.sendAfter(self.pid(), "tock", muchLater);
            boolean inTime = later.cancel().isPresent();
            IO.println("cancelled with time left: " + inTime);
            boolean before = later.cancel().isEmpty();
            IO.println("cancelled before: " + before);
            // end::timers[]
        });
    }
}
