package watertight.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.supervisor.DynamicSupervisorSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.StartChildResult;

/** Tasks that are the children of a supervisor, and nobody else's. */
@Exercise("4.9")
class TaskSupervisorTest {

    static Pid start(Lab lab, int maxChildren) throws InterruptedException {
        return TaskSupervisor.start(lab.node(), DynamicSupervisorSpec.DEFAULT.withMaxChildren(maxChildren))
                .orElseThrow();
    }

    static Pid start(Lab lab) throws InterruptedException {
        return start(lab, Integer.MAX_VALUE);
    }

    /** It has these tasks and no others. */
    static void has(Lab lab, Pid supervisor, Set<Pid> tasks) throws InterruptedException {
        Expect.that("the tasks that it has", Set.copyOf(TaskSupervisor.children(lab.node(), supervisor)))
                .is(tasks);
    }

    private static Pid forever(Lab lab, Pid supervisor) throws InterruptedException {
        return TaskSupervisor.startChild(lab.node(), supervisor, task -> Lab.forever())
                .orElseThrow();
    }

    @Simulated(tries = 60)
    @Label("startChild starts a task that runs on its own, and children tells which there are")
    void startsChildren(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int size = sim.between(0, 5);
        lab.play(() -> {
            Pid supervisor = start(lab);
            Set<Pid> tasks = new HashSet<>();
            for (int i = 0; i < size; i++) {
                tasks.add(forever(lab, supervisor));
                has(lab, supervisor, tasks);
            }
            Pid crashing = TaskSupervisor.startChild(lab.node(), supervisor, task -> {
                        throw new Lab.Boom();
                    })
                    .orElseThrow();
            Lab.settle();
            Expect.that("the task that crashes is one of the others", tasks.contains(crashing))
                    .isFalse();
            has(lab, supervisor, tasks);
        });
    }

    @Simulated(tries = 40)
    @Label("terminateChild stops a task with a shutdown, and tells whether there was such a one")
    void terminates(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Pid supervisor = start(lab);
            Pid one = forever(lab, supervisor);
            Pid other = forever(lab, supervisor);
            Expect.that("there was such a task", TaskSupervisor.terminateChild(lab.node(), supervisor, one))
                    .isTrue();
            Expect.that("the reason it ended with", lab.reasonOf(one)).is(ExitReason.SHUTDOWN);
            Expect.that(
                            "there was such a task, the second time",
                            TaskSupervisor.terminateChild(lab.node(), supervisor, one))
                    .isFalse();
            has(lab, supervisor, Set.of(other));
        });
    }

    @Simulated(tries = 20)
    @Label("A task that does not end when it is told to has 5 seconds for that, and is killed then")
    void patience(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Pid supervisor = start(lab);
            Pid deaf = TaskSupervisor.startChild(lab.node(), supervisor, task -> {
                        task.trapExits(true);
                        Lab.forever();
                    })
                    .orElseThrow();
            Lab.settle();
            Duration before = sim.now();
            TaskSupervisor.terminateChild(lab.node(), supervisor, deaf);
            Expect.that("the time that terminateChild took", sim.now().minus(before))
                    .is(Duration.ofSeconds(5));
            Expect.that("the reason it ended with", lab.reasonOf(deaf)).is(ExitReason.KILLED);
        });
    }

    @Simulated(tries = 60)
    @Label("A task that has ended is never started again, unless its restart type says so")
    void restarts(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int crashes = sim.between(0, 3);
        Restart restart = sim.oneOf(List.of(Restart.TEMPORARY, Restart.TRANSIENT));
        boolean unsaid = restart == Restart.TEMPORARY && sim.chance();
        lab.play(() -> {
            Pid supervisor = start(lab);
            List<Pid> runs = new ArrayList<>();
            Body body = task -> {
                runs.add(task.pid());
                if (runs.size() <= crashes) {
                    throw new Lab.Boom();
                }
            };
            if (unsaid) {
                TaskSupervisor.startChild(lab.node(), supervisor, body);
            } else {
                TaskSupervisor.startChild(lab.node(), supervisor, body, restart);
            }
            Lab.settle();
            Expect.that("runs of a task that crashes " + crashes + " times, and is " + restart, runs.size())
                    .is(restart == Restart.TEMPORARY ? 1 : crashes + 1);
            has(lab, supervisor, Set.of());
        });
    }

    @Simulated(tries = 60)
    @Label("There are never more tasks than there may be: startChild says so, async throws, and nothing is started")
    void neverTooMany(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int most = sim.between(0, 3);
        boolean linked = sim.chance();
        List<String> runs = new ArrayList<>();
        lab.process("owner", self -> {
            Pid supervisor = start(lab, most);
            for (int i = 0; i < most; i++) {
                forever(lab, supervisor);
            }
            Expect.that("starting one more", TaskSupervisor.startChild(self, supervisor, task -> runs.add("child")))
                    .is(new StartChildResult.MaxChildren());
            Task.Work<Boolean> work = task -> runs.add("async");
            String thrown = "nothing";
            try {
                if (linked) {
                    TaskSupervisor.async(self, supervisor, work);
                } else {
                    TaskSupervisor.asyncNolink(self, supervisor, work);
                }
            } catch (IllegalStateException full) {
                thrown = "IllegalStateException";
            }
            Expect.that("what " + (linked ? "async" : "asyncNolink") + " threw", thrown)
                    .is("IllegalStateException");
            Lab.settle();
            Expect.that("what was done", runs).is(List.of());
            Expect.that("messages left in the owner's mailbox", Workshop.mailbox(self))
                    .is(0);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("When it is stopped all its tasks are stopped, those of async too")
    void stops(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.process("owner", self -> {
            Pid supervisor = start(lab);
            var begun = new CountDownLatch(1);
            Pid child = forever(lab, supervisor);
            Task<?> task = TaskSupervisor.asyncNolink(self, supervisor, process -> {
                begun.countDown();
                Lab.forever();
                return null;
            });
            begun.await();
            TaskSupervisor.stop(self, supervisor);
            Expect.that("the reasons that they ended with", List.of(lab.reasonOf(child), lab.reasonOf(task.pid())))
                    .is(List.of(ExitReason.SHUTDOWN, ExitReason.SHUTDOWN));
        });
        lab.run();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(TaskSupervisor.class).check();
    }
}
