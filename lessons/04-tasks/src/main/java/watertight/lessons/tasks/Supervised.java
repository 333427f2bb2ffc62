package watertight.lessons.tasks;

import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;
import watertight.supervisor.DynamicSupervisorSpec;
import watertight.supervisor.StartChildResult;
import watertight.task.Task;
import watertight.task.TaskEndedException;
import watertight.task.TaskSupervisor;

/** Tasks that are children of a supervisor, and not linked to whoever wants their result. */
public final class Supervised {

    private Supervised() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid tasks = TaskSupervisor.startLink(self, DynamicSupervisorSpec.DEFAULT.withMaxChildren(2))
                    .orElseThrow();
            Task<Integer> risky = TaskSupervisor.asyncNolink(self, tasks, task -> 1 / zero());
            try {
                risky.await(self);
            } catch (TaskEndedException ended) {
                IO.println("the task crashed, and I live");
            }

            TaskSupervisor.startChild(self, tasks, task -> task.receive());
            TaskSupervisor.startChild(self, tasks, task -> task.receive());
            IO.println("its tasks: " + TaskSupervisor.children(self, tasks).size());
            boolean full = TaskSupervisor.startChild(self, tasks, task -> {}) instanceof StartChildResult.MaxChildren;
            IO.println("no room for one more: " + full);
            // end::use[]

            // tag::stop[]
            Pid first = TaskSupervisor.children(self, tasks).getFirst();
            self.monitor(first);
            TaskSupervisor.stop(self, tasks);
            IO.println("stopped with it: " + self.receive(Down.class).reason());
            // end::stop[]
        });
    }

    private static int zero() {
        return 0;
    }
}
