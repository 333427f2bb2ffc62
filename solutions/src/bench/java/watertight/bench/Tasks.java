package watertight.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import watertight.process.Caller;
import watertight.process.Node;
import watertight.process.Self;
import watertight.task.StreamOptions;
import watertight.task.Task;
import watertight.task.TaskResult;

/** Tasks that return a number each, and a process that adds the numbers up. */
final class Tasks {

    private static final long SUM =
            IntStream.range(0, Work.TASKS).asLongStream().sum();

    private Tasks() {}

    /** Starts them all, and then awaits them all. */
    static void awaitMany(Node node) {
        check(node, self -> {
            List<Task<Integer>> tasks = new ArrayList<>(Work.TASKS);
            for (int i = 0; i < Work.TASKS; i++) {
                int number = i;
                tasks.add(Task.async(self, _ -> number));
            }
            return sum(Task.awaitMany(self, tasks, Task.FOREVER));
        });
    }

    /** Has a few of them at work at once, and takes their results in order. */
    static void stream(Node node) {
        check(
                node,
                self -> sum(Task.asyncStream(
                                self,
                                () -> IntStream.range(0, Work.TASKS).iterator(),
                                (_, number) -> number,
                                StreamOptions.DEFAULT.withMaxConcurrency(Work.AT_ONCE))
                        .stream()
                        .map(Tasks::value)
                        .toList()));
    }

    private static Integer value(TaskResult<Integer> result) {
        return switch (result) {
            case TaskResult.Ok(Integer number) -> number;
            case TaskResult.Exit(var reason) -> throw new IllegalStateException("A task ended: " + reason);
        };
    }

    private static long sum(List<Integer> numbers) {
        return numbers.stream().mapToLong(Integer::longValue).sum();
    }

    /** Runs it as a process of its own, on a thread like any process's. */
    private static void check(Node node, Caller.Work<Long> program) {
        var end = new CompletableFuture<Long>();
        node.spawn(self -> finish(self, program, end));
        long sum = end.join();
        if (sum != SUM) {
            throw new IllegalStateException("The sum should be %,d, and it is %,d.".formatted(SUM, sum));
        }
    }

    private static void finish(Self self, Caller.Work<Long> program, CompletableFuture<Long> end) {
        try {
            end.complete(program.run(self));
        } catch (Throwable failed) {
            end.completeExceptionally(failed);
        }
    }
}
