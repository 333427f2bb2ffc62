package watertight.lessons.tasks;

import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;
import watertight.task.Task;

/** Tasks whose results nobody wants: one on its own, one that is linked. */
public final class FireAndForget {

    private FireAndForget() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid alone = self.node().spawn(clerk -> {
                Task.start(clerk, task -> deliver("the newspaper"));
                clerk.receive();
            });
            Pid linked = self.node().spawn(clerk -> {
                Task.startLink(clerk, task -> deliver("the milk"));
                clerk.receive();
            });
            // end::use[]
            self.monitor(linked);
            self.receive(Down.class);
            IO.println("who forgot the newspaper lives: " + alone.isAlive());
            IO.println("who is linked to the milk lives: " + linked.isAlive());
        });
    }

    // tag::deliver[]
    private static void deliver(String what) {
        throw new IllegalStateException(what + " was lost");
    }
    // end::deliver[]
}
