package watertight.lessons.tasks;

import java.time.Duration;
import java.util.Optional;
import watertight.lessons.Scene;
import watertight.process.Self;
import watertight.task.Task;
import watertight.task.TaskResult;

/** Look, wait a little, look again, stop it. */
public final class PatienceAndThen {

    private PatienceAndThen() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Task<String> quick = Task.async(self, task -> "done");
            IO.println("quick: " + said(inTimeOrStopped(self, quick)));

            Task<String> slow = Task.async(self, task -> {
                task.receive(); // for ever
                return "never";
            });
            IO.println("slow: " + said(inTimeOrStopped(self, slow)));
            IO.println("slow still runs: " + slow.pid().isAlive());
            // end::use[]
        });
    }

    // tag::idiom[]
    private static <T> Optional<TaskResult<T>> inTimeOrStopped(Self self, Task<T> task) throws InterruptedException {
        Optional<TaskResult<T>> result = task.yield(self, Duration.ofMillis(100));
        return result.isPresent() ? result : task.shutdown(self);
    }
    // end::idiom[]

    // tag::said[]
    private static String said(Optional<TaskResult<String>> result) {
        return switch (result.orElse(null)) {
            case TaskResult.Ok<String>(String value) -> value;
            case TaskResult.Exit<String>(var reason) -> "crashed";
            case null -> "stopped";
        };
    }
    // end::said[]
}
