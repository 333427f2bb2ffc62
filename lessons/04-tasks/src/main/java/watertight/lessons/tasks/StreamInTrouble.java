package watertight.lessons.tasks;

import java.time.Duration;
import java.util.List;
import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Self;
import watertight.task.OnTimeout;
import watertight.task.StreamOptions;
import watertight.task.StreamTimeoutException;
import watertight.task.Task;
import watertight.task.TaskResult;

/** One item is slow, another one crashes, and the rest go on. */
public final class StreamInTrouble {

    private StreamInTrouble() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            self.trapExits(true);
            var patient = StreamOptions.DEFAULT
                    .withMaxConcurrency(4)
                    .withTimeout(Duration.ofSeconds(1))
                    .with(OnTimeout.KILL_TASK);
            List<String> items = List.of("quick", "slow", "broken", "quick");
            try (var results = Task.asyncStream(self, items, StreamInTrouble::work, patient)) {
                results.forEach(result -> IO.println(said(result)));
            }
            // end::use[]
        });
    }

    private static String work(Self task, String item) throws InterruptedException {
        return switch (item) {
            case "slow" -> {
                Thread.sleep(Duration.ofHours(1));
                yield item;
            }
            case "broken" -> throw new IllegalStateException("boom");
            default -> item;
        };
    }

    // tag::said[]
    private static String said(TaskResult<String> result) {
        return switch (result) {
            case TaskResult.Ok<String>(String value) -> "ok: " + value;
            case TaskResult.Exit<String>(ExitReason.Crash(StreamTimeoutException _)) -> "took too long";
            case TaskResult.Exit<String>(ExitReason reason) -> "crashed";
        };
    }
    // end::said[]
}
