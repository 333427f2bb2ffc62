package watertight.lessons.tasks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import watertight.lessons.Scene;
import watertight.process.Self;
import watertight.task.StreamOptions;
import watertight.task.Task;
import watertight.task.TaskResult;

/** Work on numbers without end, of which four results are wanted. */
public final class Endless {

    private Endless() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            var taken = new AtomicInteger();
            Iterable<Integer> numbers =
                    () -> Stream.generate(taken::incrementAndGet).iterator();
            var two = StreamOptions.DEFAULT.withMaxConcurrency(2);
            try (var squares = Task.asyncStream(self, numbers, Endless::square, two)) {
                IO.println("taken before anybody asks: " + taken.get());
                squares.stream().limit(4).forEach(Endless::print);
            }
            IO.println("fewer than a thousand were taken: " + (taken.get() < 1_000));
            // end::use[]
        });
    }

    private static Integer square(Self task, Integer number) {
        return number * number;
    }

    private static void print(TaskResult<Integer> result) {
        if (result instanceof TaskResult.Ok<Integer>(Integer value)) {
            IO.println(value);
        }
    }
}
