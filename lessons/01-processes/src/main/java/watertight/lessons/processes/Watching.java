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
            IO.println("first monitor: " + self.receive(Down.class).reason());
            IO.println("second monitor: " + self.receive(Down.class).reason());

            self.monitor(worker);
            IO.println("too late: " + self.receive(Down.class).reason());
            // end::watch[]

            // tag::flush[]
            Monitor watch = self.monitor(worker);
            self.demonitorAndFlush(watch);
            IO.println("anything left: " + self.receive(Duration.ZERO).isPresent());
            // end::flush[]
        });
    }
}
