package watertight.recorded;

import static watertight.recorded.Awaited.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.DynamicSupervisorSpec;
import watertight.supervisor.Restart;
import watertight.task.Task;
import watertight.task.TaskSupervisor;

/** Tasks that have a supervisor. */
final class TaskSupervisorScenarios {

    private enum Word {
        FINE
    }

    private static final ExitReason BAD = ExitReason.crash("bad");

    private record Tasks(Pid nolink, Pid linked) {}

    private TaskSupervisorScenarios() {}

    private static Object endless(Self task) throws InterruptedException {
        return task.receive(_ -> false);
    }

    static void t11AsyncNolink(Lab lab, Self main) throws Exception {
        Pid supervisor = TaskSupervisor.startLink(main).orElseThrow();
        Task<Word> fine = TaskSupervisor.asyncNolink(main, supervisor, _ -> Word.FINE);
        lab.outcome("await ok", () -> await(lab, main, fine));
        Task<Object> exits = TaskSupervisor.asyncNolink(main, supervisor, task -> task.exit(BAD));
        lab.name(exits.pid(), "task");
        lab.outcome("await crashed", () -> await(lab, main, exits));
        Task<Object> raises = TaskSupervisor.asyncNolink(main, supervisor, _ -> {
            throw new RuntimeException("boom");
        });
        lab.outcome("yield crashed", () -> raises.yield(main, Duration.ofMillis(200)));
        Task<Object> raw = TaskSupervisor.asyncNolink(main, supervisor, task -> task.exit(BAD));
        lab.name(raw.pid(), "task");
        lab.awaitDown(raw.pid());
        lab.logMailbox();
        lab.log("caller_alive", "value", main.pid().isAlive());
        lab.scene("the caller dies: a nolink task goes on, a linked one goes with it");
        lab.proc("caller", self -> {
            var nolink = TaskSupervisor.asyncNolink(self, supervisor, TaskSupervisorScenarios::endless);
            var linked = TaskSupervisor.async(self, supervisor, TaskSupervisorScenarios::endless);
            main.pid().send(new Tasks(nolink.pid(), linked.pid()));
            throw self.exit(ExitReason.crash("caller_gone"));
        });
        Tasks tasks = main.receive(Tasks.class);
        lab.settle();
        lab.log(
                "alive",
                "nolink",
                tasks.nolink().isAlive(),
                "linked",
                tasks.linked().isAlive());
    }

    static void t12TaskSupervisor(Lab lab, Self main) throws Exception {
        Pid supervisor = TaskSupervisor.startLink(main, DynamicSupervisorSpec.DEFAULT.withMaxChildren(2))
                .orElseThrow();
        lab.name(supervisor, "tsup");
        Pid a = TaskSupervisor.startChild(main, supervisor, TaskSupervisorScenarios::endless)
                .orElseThrow();
        Pid b = TaskSupervisor.startChild(main, supervisor, TaskSupervisorScenarios::endless)
                .orElseThrow();
        lab.name(a, "a");
        lab.name(b, "b");
        lab.outcome(
                "number of children",
                () -> TaskSupervisor.children(main, supervisor).size());
        lab.outcome("third start_child", () -> TaskSupervisor.startChild(main, supervisor, _ -> {}));
        lab.outcome("third async", () -> TaskSupervisor.async(main, supervisor, _ -> 1));
        Monitor monitor = main.monitor(a);
        lab.outcome("terminate_child a", () -> TaskSupervisor.terminateChild(main, supervisor, a));
        lab.fate("a", monitor);
        lab.outcome("terminate_child a again", () -> TaskSupervisor.terminateChild(main, supervisor, a));
        main.node().kill(b);
        lab.settle();
        lab.outcome("children after a kill", () -> TaskSupervisor.children(main, supervisor));
        lab.log("tsup_alive", "value", supervisor.isAlive());
        runThrice(lab, main, supervisor);
        lab.outcome("children at the end", () -> TaskSupervisor.children(main, supervisor));
    }

    /** A task that crashes, and crashes again, and is done then. */
    private static void runThrice(Lab lab, Self main, Pid supervisor) throws InterruptedException {
        var runs = new AtomicInteger();
        TaskSupervisor.startChild(
                main,
                supervisor,
                task -> {
                    int run = runs.incrementAndGet();
                    lab.log("transient_task_run", "run", run);
                    if (run < 3) {
                        throw task.exit(ExitReason.crash("again"));
                    }
                },
                Restart.TRANSIENT);
        lab.settle();
    }
}
