package watertight.lessons.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import watertight.lessons.Scene;
import watertight.task.Task;
import watertight.task.TaskResult;

/** Three tasks, and one deadline for all of them. */
public final class OneDeadline {

    private OneDeadline() {}

    static void main() {
        Scene.play(self -> {
            // tag::await[]
            List<Task<Integer>> tasks = List.of(wait(60), wait(10), wait(30)).stream()
                    .map(work -> Task.async(self, work))
                    .toList();
            IO.println("all of them, in order: " + Task.awaitMany(self, tasks));
            // end::await[]

            // tag::yield[]
            self.trapExits(true);
            List<Task<Integer>> mixed = List.of(wait(10), wait(3_600_000), crash()).stream()
                    .map(work -> Task.async(self, work))
                    .toList();
            for (Optional<TaskResult<Integer>> result : Task.yieldMany(self, mixed, Duration.ofSeconds(1))) {
                IO.println(said(result));
            }
            // end::yield[]
        });
    }

    private static Task.Work<Integer> wait(int millis) {
        return task -> {
            Thread.sleep(millis);
            return millis;
        };
    }

    private static Task.Work<Integer> crash() {
        return task -> {
            throw new IllegalStateException("boom");
        };
    }

    private static String said(Optional<TaskResult<Integer>> result) {
        return switch (result.orElse(null)) {
            case TaskResult.Ok<Integer>(Integer value) -> "it took " + value;
            case TaskResult.Exit<Integer>(var reason) -> "it crashed";
            case null -> "it has not ended";
        };
    }
}
