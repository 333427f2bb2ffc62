package watertight.recorded;

import static watertight.recorded.Awaited.awaitMany;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Self;
import watertight.task.Task;
import watertight.task.TaskResult;

/** Tasks that are waited for together. */
final class ManyTasksScenarios {

    private enum Word {
        QUICK
    }

    private static final ExitReason BAD = ExitReason.crash("bad");
    private static final Task.Work<Object> CRASHES = task -> task.exit(BAD);

    private ManyTasksScenarios() {}

    private static Task<Object> sleeping(Self self, int millis) {
        return Task.async(self, _ -> {
            Simulation.pass(millis);
            return millis;
        });
    }

    private static Task<Object> endless(Self self) {
        return Task.async(self, task -> task.receive(_ -> false));
    }

    /** Names the tasks, by their places from 1. */
    private static List<Task<Object>> named(Lab lab, String name, List<Task<Object>> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            lab.name(tasks.get(i).pid(), name + (i + 1));
        }
        return tasks;
    }

    static void t06AwaitMany(Lab lab, Self main) throws Exception {
        var tasks = Stream.of(60, 10, 30).map(millis -> sleeping(main, millis)).toList();
        lab.outcome("await_many", () -> awaitMany(lab, main, tasks));
        lab.logMailbox();
        lab.scene("timeout is shared");
        var two = named(lab, "task", List.of(sleeping(main, 10), sleeping(main, 400)));
        lab.outcome("await_many 100", () -> awaitMany(lab, main, two, Duration.ofMillis(100)));
        lab.log(
                "alive_after_caught_timeout",
                "first",
                two.getFirst().pid().isAlive(),
                "second",
                two.getLast().pid().isAlive());
        Simulation.pass(500);
        lab.logMailbox();
        lab.scene("one crashes (trapping caller)");
        main.trapExits(true);
        var three = named(lab, "t", List.of(Task.async(main, _ -> 1), Task.async(main, CRASHES), endless(main)));
        Simulation.pass(30);
        lab.outcome("await_many", () -> awaitMany(lab, main, three, Duration.ofSeconds(1)));
        lab.log("third_alive", "value", three.getLast().pid().isAlive());
        lab.scene("empty");
        lab.outcome("await_many []", () -> awaitMany(lab, main, List.of()));
    }

    static void t07YieldMany(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        var tasks =
                named(lab, "t", List.of(Task.async(main, _ -> Word.QUICK), endless(main), Task.async(main, CRASHES)));
        lab.outcome("yield_many 60", () -> {
            List<Optional<TaskResult<Object>>> results = Task.yieldMany(main, tasks, Duration.ofMillis(60));
            var pairs = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                pairs.add(Tuple.of(tasks.get(i).pid(), results.get(i)));
            }
            return pairs;
        });
    }
}
