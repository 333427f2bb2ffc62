package watertight.lessons.processes;

import watertight.lessons.Scene;
import watertight.process.Body;
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
            ExitReason why = self.receive(Exit.class).reason();
            IO.println("one returned: " + why);

            Body shutsDown = child -> child.exit(ExitReason.SHUTDOWN);
            Pid other = self.spawnLink(shutsDown);
            why = self.receive(Exit.class).reason();
            IO.println("one shut down: " + why);

            self.link(other);
            why = self.receive(Exit.class).reason();
            IO.println("linked to nobody: " + why);
            // end::trap[]
        });
    }
}
