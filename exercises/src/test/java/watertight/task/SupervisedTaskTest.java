package watertight.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** Tasks that are the children of a supervisor, and have an owner. */
@Exercise("4.9")
class SupervisedTaskTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    private static <T> Task<T> async(boolean linked, Self self, Pid supervisor, Task.Work<T> work)
            throws InterruptedException {
        return linked
                ? TaskSupervisor.async(self, supervisor, work)
                : TaskSupervisor.asyncNolink(self, supervisor, work);
    }

    private static Set<Pid> links(Self self) {
        return self.node().info(self.pid()).orElseThrow().links();
    }

    private static Task.Work<Integer> after(int millis, int value) {
        return task -> {
            Simulation.pass(Duration.ofMillis(millis));
            return value;
        };
    }

    private static Task.Work<Integer> endingAfter(int millis, ExitReason reason) {
        return task -> {
            Simulation.pass(Duration.ofMillis(millis));
            throw task.exit(reason);
        };
    }

    @Simulated(tries = 100)
    @Label("The result of a task comes to its owner, once, and nothing else does")
    void results(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Integer> times = Lab.several(sim.between(1, 5), () -> sim.between(0, 20));
        boolean linked = sim.chance();
        lab.process("owner", self -> {
            Pid supervisor = TaskSupervisorTest.start(lab);
            self.send(self.pid(), "a letter");
            List<Task<Integer>> tasks = new ArrayList<>();
            for (int time : times) {
                tasks.add(async(linked, self, supervisor, after(time, time)));
            }
            List<Integer> results = new ArrayList<>();
            for (Task<Integer> task : tasks) {
                results.add(task.await(self));
            }
            Expect.that("results", results).is(times);
            Expect.that("the message", self.receive()).is("a letter");
            Lab.settle();
            Expect.that("messages left in the owner's mailbox", Workshop.mailbox(self))
                    .is(0);
            TaskSupervisorTest.has(lab, supervisor, Set.of());
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A task is a child of its supervisor; async links it to its owner, asyncNolink does not")
    void links(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        lab.process("owner", self -> {
            Pid supervisor = TaskSupervisorTest.start(lab);
            Task<Integer> task = async(linked, self, supervisor, after(10, 1));
            TaskSupervisorTest.has(lab, supervisor, Set.of(task.pid()));
            Expect.that("links of the owner", links(self)).is(linked ? Set.of(task.pid()) : Set.of());
            task.await(self);
        });
        lab.run();
    }

    @Simulated(tries = 300)
    @Label("If a task ends without a result, await tells the true reason, even if it ends at once")
    void trueReason(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.NORMAL, ExitReason.SHUTDOWN));
        boolean linked = sim.chance();
        int millis = sim.between(0, 2);
        lab.process("owner", self -> {
            self.trapExits(linked);
            Pid supervisor = TaskSupervisorTest.start(lab);
            Task<Integer> task = async(linked, self, supervisor, endingAfter(millis, reason));
            try {
                Expect.that("the result", task.await(self)).is(null);
            } catch (TaskEndedException ended) {
                Expect.that("the reason that await tells", ended.reason()).is(reason);
            }
            if (linked) {
                Expect.that("the message", self.receive()).is(new Exit(task.pid(), reason));
            }
            Lab.settle();
            Expect.that("messages left in the owner's mailbox", Workshop.mailbox(self))
                    .is(0);
            Expect.that("the supervisor lives", supervisor.isAlive()).isTrue();
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("The crash of a linked task is the end of its owner, for the same reason; the supervisor goes on")
    void crashOfLinked(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.SHUTDOWN));
        int millis = sim.between(0, 2);
        lab.play(() -> {
            Pid supervisor = TaskSupervisorTest.start(lab);
            Pid owner = lab.node().spawn(self -> {
                TaskSupervisor.async(self, supervisor, endingAfter(millis, reason));
                Lab.forever();
            });
            Simulation.pass(10);
            Expect.that("the reason that the owner ended with", lab.reasonOf(owner))
                    .is(reason);
            Expect.that("the supervisor lives", supervisor.isAlive()).isTrue();
            TaskSupervisorTest.has(lab, supervisor, Set.of());
        });
    }

    @Simulated(tries = 60)
    @Label("When its owner ends, a linked task ends with it, and another goes on to its own end")
    void ownerEnds(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.SHUTDOWN));
        boolean linked = sim.chance();
        List<String> done = new ArrayList<>();
        lab.play(() -> {
            Pid supervisor = TaskSupervisorTest.start(lab);
            List<Pid> tasks = new ArrayList<>();
            lab.node().spawn(self -> {
                tasks.add(async(linked, self, supervisor, task -> {
                            Simulation.pass(10);
                            return done.add("done, with " + Workshop.mailbox(task) + " messages that nobody sent");
                        })
                        .pid());
                throw self.exit(reason);
            });
            Lab.settle();
            Expect.that("the task is alive", tasks.get(0).isAlive()).is(!linked);
            Simulation.pass(20);
            Expect.that("its work", done).is(linked ? List.of() : List.of("done, with 0 messages that nobody sent"));
            TaskSupervisorTest.has(lab, supervisor, Set.of());
        });
    }

    @Simulated(tries = 600)
    @Label("An owner that is killed at any moment leaves no task that waits for it for ever, and no linked one at all")
    void ownerIsKilled(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        List<String> begun = new ArrayList<>();
        lab.play(() -> {
            Pid supervisor = TaskSupervisorTest.start(lab);
            Pid owner = lab.node().spawn(self -> {
                async(linked, self, supervisor, task -> {
                    begun.add("begun");
                    Lab.forever();
                    return null;
                });
                Lab.forever();
            });
            lab.node().kill(owner);
            Lab.settle();
            int alive = TaskSupervisor.children(lab.node(), supervisor).size();
            Expect.that("tasks that live though their owner has ended", alive).is(linked ? 0 : begun.size());
        });
    }
}
