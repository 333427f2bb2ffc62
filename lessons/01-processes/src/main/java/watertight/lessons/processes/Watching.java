package watertight.lessons.processes;

import java.time.Duration;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;

/** Monitors tell of an end; they never end anybody. */
public final class Watching {

    private Watching() {}

    static void main() {
        Scene.play(self -> {
            // tag::watch[]
            Pid worker = self.node().spawn(Self::receive);
            self.monitor(worker);
            self.monitor(worker);
            worker.send("finish");
            Down first = self.receive(Down.class);
            IO.println("first monitor: " + first.reason());
            Down second = self.receive(Down.class);
            IO.println("second monitor: " + second.reason());

            self.monitor(worker);
            Down tooLate = self.receive(Down.class);
            IO.println("too late: " + tooLate.reason());
            // end::watch[]

            // tag::flush[]
            Monitor watch = self.monitor(worker);
            self.demonitorAndFlush(watch);
            boolean left = self.receive(Duration.ZERO).isPresent();
            IO.println("anything left: " + left);
            // end::flush[]
        });
    }
}
