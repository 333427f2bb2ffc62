package watertight.recorded;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.task.OnTimeout;
import watertight.task.StreamOptions;
import watertight.task.Task;
import watertight.task.TaskStream;
import watertight.task.TaskSupervisor;

/** Streams of tasks. */
final class StreamScenarios {

    private static final StreamOptions THREE = StreamOptions.DEFAULT.withMaxConcurrency(3);

    private record Ran(int item) {}

    private StreamScenarios() {}

    private static Integer sleep(Self task, Integer millis) throws InterruptedException {
        Simulation.pass(millis);
        return millis;
    }

    private static Object all(TaskStream<?> stream) {
        return stream.stream().toList();
    }

    static void t08AsyncStreamOrder(Lab lab, Self main) throws Exception {
        List<Integer> slowFirst = List.of(150, 10, 80);
        lab.outcome("ordered", () -> all(Task.asyncStream(main, slowFirst, StreamScenarios::sleep, THREE)));
        List<Integer> apart = List.of(200, 10, 100);
        lab.outcome(
                "ordered: false", () -> all(Task.asyncStream(main, apart, StreamScenarios::sleep, THREE.unordered())));
        int processors = Runtime.getRuntime().availableProcessors();
        lab.log(
                "peak",
                "max_concurrency_3",
                peak(main, 10, THREE),
                "max_concurrency_1",
                peak(main, 10, StreamOptions.DEFAULT.withMaxConcurrency(1)),
                "default_equals_schedulers",
                peak(main, Math.max(10, processors), StreamOptions.DEFAULT) == processors);
        lab.outcome(
                "max_concurrency 0",
                () -> all(Task.asyncStream(
                        main, List.of(1), StreamScenarios::sleep, StreamOptions.DEFAULT.withMaxConcurrency(0))));
        lab.outcome("empty input", () -> all(Task.asyncStream(main, List.<Integer>of(), StreamScenarios::sleep)));
    }

    /** How many tasks were at work at once, at most. */
    private static int peak(Self main, int items, StreamOptions options) {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        all(Task.asyncStream(
                main,
                IntStream.range(0, items).boxed().toList(),
                (_, _) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Simulation.pass(15);
                    return now.decrementAndGet();
                },
                options));
        return most.get();
    }

    static void t09AsyncStreamTimeout(Lab lab, Self main) throws Exception {
        List<Integer> oneIsLate = List.of(10, 5000, 20);
        lab.proc("caller", self -> {
            var timeout = Duration.ofMillis(60);
            noted(
                    lab,
                    timeout,
                    () -> all(Task.asyncStream(self, oneIsLate, StreamScenarios::sleep, THREE.withTimeout(timeout))));
        });
        StreamOptions kills = THREE.withTimeout(Duration.ofMillis(150)).with(OnTimeout.KILL_TASK);
        lab.outcome("kill_task", () -> all(Task.asyncStream(main, oneIsLate, StreamScenarios::sleep, kills)));
    }

    /** Does it, and notes which function OTP's exit tells of if it takes too long. */
    private static void noted(Lab lab, Duration timeout, Callable<?> consuming) throws Exception {
        new Called("Task.Supervised", "stream", List.of(timeout)).noted(lab, consuming);
    }

    static void t10AsyncStreamCrash(Lab lab, Self main) throws Exception {
        List<Integer> items = List.of(1, 2, 3);
        TaskStream.Each<Integer, Integer> work = (task, item) -> {
            if (item == 2) {
                throw task.exit(ExitReason.crash("bad"));
            }
            return item;
        };
        lab.proc("plain_caller", self -> all(Task.asyncStream(self, items, work)));
        lab.proc("trapping_caller", self -> {
            self.trapExits(true);
            lab.outcome("async_stream", () -> all(Task.asyncStream(self, items, work)));
            lab.logMailbox("trapping_caller", self);
        });
        Pid supervisor = TaskSupervisor.startLink(main).orElseThrow();
        lab.outcome(
                "async_stream_nolink",
                () -> all(TaskSupervisor.asyncStreamNolink(main, supervisor, items, work, StreamOptions.DEFAULT)));
    }

    static void t16AsyncStreamLazy(Lab lab, Self main) throws Exception {
        List<Integer> items = IntStream.rangeClosed(1, 100).boxed().toList();
        var stream = Task.asyncStream(
                main,
                items,
                (_, item) -> {
                    main.pid().send(new Ran(item));
                    Simulation.pass(20);
                    return item;
                },
                StreamOptions.DEFAULT.withMaxConcurrency(2));
        Simulation.pass(30);
        lab.log("before_consuming", "messages", Lab.flush(main));
        lab.outcome("take 2", () -> {
            try (var results = stream.stream()) {
                return results.limit(2).toList();
            }
        });
        long ran = Lab.flush(main).stream().filter(Ran.class::isInstance).count();
        lab.log("ran_far_fewer_than_100", "value", ran <= 6);
    }
}
