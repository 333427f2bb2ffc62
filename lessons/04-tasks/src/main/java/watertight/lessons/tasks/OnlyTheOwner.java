package watertight.lessons.tasks;

import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.task.Task;

/** Somebody else asks for the result. */
public final class OnlyTheOwner {

    private OnlyTheOwner() {}

    static void main() {
        Scene.play(self -> {
            Pid me = self.pid();
            // tag::use[]
            Task<String> mine = Task.async(self, task -> "mine");
            self.node().spawn(stranger -> {
                try {
                    mine.await(stranger);
                } catch (IllegalArgumentException notTheOwner) {
                    me.send("the stranger was refused");
                }
            });
            IO.println(self.receive(String.class));
            IO.println(mine.await(self));
            // end::use[]
        });
    }
}
