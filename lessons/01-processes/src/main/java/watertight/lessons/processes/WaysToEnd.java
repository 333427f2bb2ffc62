package watertight.lessons.processes;

import static watertight.process.ExitReason.NORMAL;
import static watertight.process.ExitReason.SHUTDOWN;
import static watertight.process.ExitReason.shutdown;

import watertight.lessons.Scene;
import watertight.process.Body;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** Every way in which a process ends, and what others are told. */
public final class WaysToEnd {

    private WaysToEnd() {}

    static void main() {
        Scene.play(self -> {
            // tag::ways[]
            tell(self, "it returns", child -> {});
            tell(self, "it exits, normal", child -> child.exit(NORMAL));
            tell(self, "it exits, shutdown", child -> child.exit(SHUTDOWN));
            tell(self, "it exits, detail", child -> child.exit(shutdown("moving")));
            tell(self, "it throws", child -> {
                throw new IllegalStateException("boom");
            });
            // end::ways[]
            killed(self);
        });
    }

    // tag::tell[]
    private static void tell(Self self, String how, Body body) throws InterruptedException {
        self.spawnMonitor(body);
        ExitReason why = self.receive(Down.class).reason();
        IO.println(how + ": " + why);
    }
    // end::tell[]

    private static void killed(Self self) throws InterruptedException {
        // tag::killed[]
        Pid waiting = self.spawnMonitor(Self::receive).pid();
        self.node().kill(waiting);
        ExitReason why = self.receive(Down.class).reason();
        IO.println("it is killed: " + why);
        // end::killed[]
    }
}
