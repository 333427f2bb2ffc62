package watertight.lessons.tasks;

import java.time.Duration;
import watertight.lessons.Scene;
import watertight.process.Exit;
import watertight.task.Task;
import watertight.task.TaskEndedException;

/** A task that crashes, and a caller that traps exits. */
public final class CrashedTask {

    private CrashedTask() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            self.trapExits(true);
            Task<Integer> task = Task.async(self, me -> divide(1, 0));
            try {
                task.await(self);
            } catch (TaskEndedException ended) {
                IO.println("await failed, since the task crashed");
            }
            boolean told = self.receive(Exit.class, Duration.ofSeconds(5)).isPresent();
            IO.println("the link told me, too: " + told);
            // end::use[]
        });
    }

    private static int divide(int a, int b) {
        return a / b;
    }
}
