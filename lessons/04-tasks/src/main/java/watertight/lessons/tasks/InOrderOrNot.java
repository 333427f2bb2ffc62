package watertight.lessons.tasks;

import java.util.List;
import watertight.lessons.Scene;
import watertight.process.Self;
import watertight.task.StreamOptions;
import watertight.task.Task;
import watertight.task.TaskResult;

/** Three works of different length, done at once: in order, and as they come. */
public final class InOrderOrNot {

    private InOrderOrNot() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            var three = StreamOptions.DEFAULT.withMaxConcurrency(3);
            IO.println("in order:     " + results(self, List.of(150, 10, 80), three));
            IO.println("as they come: " + results(self, List.of(200, 10, 100), three.unordered()));
            // end::use[]
        });
    }

    // tag::results[]
    private static List<Integer> results(Self self, List<Integer> millis, StreamOptions options) {
        try (var stream = Task.asyncStream(self, millis, InOrderOrNot::work, options)) {
            return stream.stream().map(InOrderOrNot::value).toList();
        }
    }

    private static Integer work(Self task, Integer millis) throws InterruptedException {
        Thread.sleep(millis);
        return millis;
    }
    // end::results[]

    private static Integer value(TaskResult<Integer> result) {
        return switch (result) {
            case TaskResult.Ok<Integer>(Integer value) -> value;
            case TaskResult.Exit<Integer>(var reason) -> throw new IllegalStateException("" + reason);
        };
    }
}
