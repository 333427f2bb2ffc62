package watertight.lessons.processes;

import java.time.Duration;
import watertight.lessons.Scene;
import watertight.process.Alias;
import watertight.process.Pid;

/** An answer that comes after nobody waits for it any more. */
public final class LateAnswer {

    private LateAnswer() {}

    static void main() {
        Scene.play(self -> {
            // tag::alias[]
            Alias here = self.alias();
            Pid slow = self.node().spawn(answerer -> {
                answerer.receive("hurry"::equals);
                here.send("the answer");
                self.pid().send("sent");
            });

            here.switchOff(); // not waiting any more
            slow.send("hurry");
            IO.println("in the mailbox: " + self.receive());
            boolean more = self.receive(Duration.ZERO).isPresent();
            IO.println("anything else: " + more);
            // end::alias[]
        });
    }
}
