package watertight.recorded;

import static watertight.recorded.Awaited.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.Shutdown;
import watertight.task.Task;
import watertight.task.TaskResult;

/** Tasks that crash, come too late, are asked by others, or are stopped. */
final class TaskTroubleScenarios {

    private enum Word {
        DONE,
        EARLY,
        LATE,
        X
    }

    private static final class Ball extends Exception {}

    private static final ExitReason BAD = ExitReason.crash("bad");
    private static final Duration SHORT = Duration.ofMillis(30);

    private TaskTroubleScenarios() {}

    private static <T> Task.Work<T> after(int millis, T result) {
        return _ -> {
            Simulation.pass(millis);
            return result;
        };
    }

    private static <T> Task.Work<T> endless() {
        return task -> {
            task.receive(_ -> false);
            return null;
        };
    }

    private static Task.Work<Object> deaf() {
        return task -> {
            task.trapExits(true);
            task.receive(_ -> false);
            return null;
        };
    }

    static void t02TaskCrashKillsCaller(Lab lab, Self main) throws Exception {
        Map<String, Task.Work<Object>> ends = new LinkedHashMap<>();
        ends.put("raise", _ -> {
            throw new RuntimeException("boom");
        });
        ends.put("exit(:bad)", task -> task.exit(BAD));
        ends.put("exit(:normal)", task -> task.exit(ExitReason.NORMAL));
        ends.put("throw", _ -> {
            throw new Ball();
        });
        for (var end : ends.entrySet()) {
            lab.scene(end.getKey());
            crash(end.getValue(), lab);
        }
    }

    private static void crash(Task.Work<Object> work, Lab lab) throws Exception {
        lab.proc("plain_caller", self -> {
            Task<Object> task = Task.async(self, work);
            Simulation.pass(50);
            lab.log("plain_caller_still_alive_before_await");
            await(lab, self, task);
        });
        lab.proc("trapping_caller", self -> {
            self.trapExits(true);
            Task<Object> task = Task.async(self, work);
            lab.name(task.pid(), "task");
            lab.outcome("await", () -> await(lab, self, task));
            lab.logMailbox("trapping_caller", self);
        });
    }

    private record Started(Pid task) {}

    static void t03AwaitTimeout(Lab lab, Self main) throws Exception {
        lab.scene("caller dies");
        lab.proc("caller", self -> {
            Task<Object> task = Task.async(self, endless());
            lab.name(task.pid(), "task");
            main.pid().send(new Started(task.pid()));
            await(lab, self, task, SHORT);
        });
        Pid started = main.receive(Started.class).task();
        Simulation.pass(20);
        lab.log("task_alive", "value", started.isAlive());
        lab.scene("caller catches");
        Task<Word> task = Task.async(main, _ -> {
            Simulation.pass(150);
            lab.log("task_finished");
            return Word.LATE;
        });
        lab.name(task.pid(), "task");
        lab.outcome("await", () -> await(lab, main, task, SHORT));
        lab.log("task_alive", "value", task.pid().isAlive());
        lab.awaitDown(task.pid());
        lab.logMailbox();
        lab.outcome("await the same task again", () -> await(lab, main, task, SHORT));
    }

    static void t04AwaitWrongOwner(Lab lab, Self main) throws Exception {
        Task<Word> task = Task.async(main, after(100, Word.X));
        lab.name(task.pid(), "task");
        lab.proc("stranger", self -> {
            lab.outcome("await", () -> await(lab, self, task));
            lab.outcome("yield", () -> task.yield(self, Duration.ofMillis(10)));
            lab.outcome("shutdown", () -> task.shutdown(self));
        });
        lab.outcome("await by the owner", () -> await(lab, main, task));
    }

    static void t05YieldAndShutdown(Lab lab, Self main) throws Exception {
        main.trapExits(true);
        yielded(lab, main);
        lab.scene("shutdown of a running task");
        fate(lab, main, Task.async(main, endless()), Shutdown.after(Duration.ofSeconds(5)), true);
        lab.scene("shutdown of a finished task");
        ended(lab, main, Task.async(main, _ -> Word.EARLY));
        lab.scene("shutdown of a crashed task");
        ended(lab, main, Task.async(main, task -> task.exit(BAD)));
        lab.scene("shutdown brutal_kill of a trapping task");
        fate(lab, main, Task.async(main, deaf()), Shutdown.BRUTAL_KILL, false);
        lab.scene("shutdown with 30 ms of a task that traps and ignores it");
        fate(lab, main, Task.async(main, deaf()), Shutdown.after(SHORT), false);
        lab.scene("the idiom yield || shutdown");
        Task<Object> task = Task.async(main, endless());
        lab.outcome("yield || shutdown", () -> {
            Optional<TaskResult<Object>> result = task.yield(main, Duration.ofMillis(20));
            return result.isPresent() ? result : task.shutdown(main);
        });
    }

    private static void yielded(Lab lab, Self main) throws Exception {
        lab.scene("slow task");
        Task<Word> slow = Task.async(main, after(80, Word.DONE));
        lab.outcome("yield 20", () -> slow.yield(main, Duration.ofMillis(20)));
        lab.outcome("yield 500", () -> slow.yield(main, Duration.ofMillis(500)));
        lab.outcome("yield again after the result was taken", () -> slow.yield(main, Duration.ofMillis(20)));
        lab.scene("crashing task");
        Task<Object> crashing = Task.async(main, task -> task.exit(BAD));
        lab.outcome("yield", () -> crashing.yield(main, Duration.ofMillis(200)));
        Lab.flush(main);
    }

    /** Shuts a task down that is at work, and notes how it ends. */
    private static void fate(Lab lab, Self main, Task<Object> task, Shutdown shutdown, boolean mailbox)
            throws Exception {
        Monitor monitor = main.monitor(task.pid());
        Simulation.pass(20);
        lab.outcome("shutdown", () -> task.shutdown(main, shutdown));
        lab.fate("task", monitor);
        if (mailbox) {
            lab.logMailbox();
        }
        Lab.flush(main);
    }

    /** Shuts a task down that has ended. */
    private static void ended(Lab lab, Self main, Task<?> task) throws Exception {
        Simulation.pass(30);
        lab.outcome("shutdown", () -> task.shutdown(main));
        Lab.flush(main);
    }
}
