package watertight.recorded;

import static watertight.recorded.Awaited.await;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Self;
import watertight.task.Task;
import watertight.task.TaskSupervisor;

/** Tasks that come to a result, and those without an owner. */
final class TaskScenarios {

    private enum Word {
        FINE,
        IGNORED,
        RAW,
        READY
    }

    private TaskScenarios() {}

    static void t01AsyncAwait(Lab lab, Self main) throws Exception {
        Task<Integer> product = Task.async(main, _ -> 6 * 7);
        lab.name(product.pid(), "task");
        lab.outcome("await", () -> await(lab, main, product));
        lab.logMailbox();
        Task<Boolean> elsewhere = Task.async(main, task -> task.pid() != main.pid());
        lab.log("ran_in_another_process", "value", await(lab, main, elsewhere));
        Task<Word> raw = Task.async(main, _ -> Word.RAW);
        lab.name(raw.pid(), "task");
        lab.settle();
        lab.logMailbox();
    }

    static void t13NoAwaitAllChildren(Lab lab, Self main) {
        boolean ofTask = has(Task.class, "awaitAllChildren");
        lab.log(
                "exported",
                "await_all_children_0",
                ofTask,
                "await_all_children_1",
                ofTask,
                "await_all_children_2",
                ofTask,
                "on_supervisor",
                has(TaskSupervisor.class, "awaitAllChildren"));
    }

    private static boolean has(Class<?> type, String method) {
        return Arrays.stream(type.getMethods()).map(Method::getName).anyMatch(method::equals);
    }

    static void t14AwaitTwice(Lab lab, Self main) throws Exception {
        Task<Integer> task = Task.async(main, _ -> 1);
        lab.name(task.pid(), "task");
        lab.outcome("await", () -> await(lab, main, task));
        lab.outcome("await again (100 ms)", () -> await(lab, main, task, Duration.ofMillis(100)));
    }

    static void t15TaskStart(Lab lab, Self main) throws Exception {
        ExitReason bad = ExitReason.crash("bad");
        lab.outcome("start", () -> Task.start(main, task -> task.exit(bad)));
        lab.proc("caller", self -> {
            Task.startLink(self, task -> task.exit(bad));
            Simulation.pass(200);
        });
        lab.proc("caller2", self -> {
            Task.startLink(self, _ -> {});
            Simulation.pass(50);
            throw self.exit(ExitReason.crash("survived"));
        });
        lab.outcome("completed", () -> await(lab, main, Task.completed(main, Word.READY)));
        Task<Word> task = Task.async(main, _ -> {
            Simulation.pass(30);
            return Word.IGNORED;
        });
        lab.outcome("ignore a running task", () -> task.ignore(main));
        Simulation.pass(60);
        lab.logMailbox();
    }
}
