package watertight.lessons.processes;

import watertight.lessons.Scene;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;

/** A process that traps exits hears of the deaths around it, and lives. */
public final class Trapping {

    private Trapping() {}

    static void main() {
        Scene.play(self -> {
            // tag::trap[]
            self.trapExits(true);

            self.spawnLink(child -> {});
            IO.println("one returned: " + self.receive(Exit.class).reason());

            Pid other = self.spawnLink(child -> child.exit(ExitReason.SHUTDOWN));
            IO.println("one shut down: " + self.receive(Exit.class).reason());

            self.link(other);
            IO.println("linked to nobody: " + self.receive(Exit.class).reason());
            // end::trap[]
        });
    }
}
