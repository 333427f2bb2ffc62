package watertight.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** Tasks whose result nobody waits for. */
@Exercise("4.1")
class TaskStartTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    private static Body endingAfter(int millis, ExitReason reason) {
        return task -> {
            Simulation.pass(millis);
            throw task.exit(reason);
        };
    }

    private static final Body FOREVER = task -> Lab.forever();

    @Simulated(tries = 40)
    @Label("start and startLink return the pid at once, whatever the body takes, and a process of its own does it")
    void returnAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        var time = Duration.ofMillis(sim.between(1, 10_000));
        List<Pid> done = new ArrayList<>();
        lab.process("starter", self -> {
            Body body = task -> {
                Simulation.pass(time);
                done.add(task.pid());
            };
            Pid pid = linked ? Task.startLink(self, body) : Task.start(self, body);
            Expect.that("the time that starting took", sim.now()).is(Duration.ZERO);
            Expect.that("who has done it by then", List.copyOf(done)).is(List.of());
            Simulation.pass(time.plusMillis(1));
            Expect.that("who has done it in the end", List.copyOf(done)).is(List.of(pid));
            Expect.that("it is the starter", pid == self.pid()).isFalse();
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("A plain thread may start a task, too: it says on which node")
    void byPlainThreads(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        List<Pid> done = new ArrayList<>();
        lab.play(() -> {
            Pid pid = Task.start(lab.node(), task -> done.add(task.pid()));
            Lab.settle();
            Expect.that("who has done it", done).is(List.of(pid));
        });
    }

    @Simulated(tries = 60)
    @Label("What start has started is tied to nobody: neither it nor its starter falls with the other")
    void startTiesNobody(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean taskFalls = sim.chance();
        int time = sim.between(0, 5);
        lab.play(() -> {
            List<Pid> tasks = new ArrayList<>();
            Pid starter = lab.node().spawn(self -> {
                tasks.add(Task.start(self, taskFalls ? endingAfter(time, BAD) : FOREVER));
                if (taskFalls) {
                    Lab.forever();
                }
                throw self.exit(BAD);
            });
            Simulation.pass(10);
            Expect.that("the starter is alive", starter.isAlive()).is(taskFalls);
            Expect.that("the task is alive", tasks.get(0).isAlive()).is(!taskFalls);
        });
    }

    @Simulated(tries = 200)
    @Label("The crash of what startLink has started ends its starter with the same reason, even if it comes at once")
    void crashReachesTheStarter(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int time = sim.between(0, 5);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.SHUTDOWN));
        lab.play(() -> {
            Pid starter = lab.node().spawn(self -> {
                Task.startLink(self, endingAfter(time, reason));
                Lab.forever();
            });
            Simulation.pass(10);
            Expect.that("the reason the starter ended with", lab.reasonOf(starter))
                    .is(reason);
        });
    }

    @Simulated(tries = 40)
    @Label("A starter that traps exits is told how what startLink has started ended, once")
    void trappingStarters(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int time = sim.between(0, 5);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.NORMAL));
        lab.process("starter", self -> {
            self.trapExits(true);
            Pid task = Task.startLink(self, endingAfter(time, reason));
            Simulation.pass(10);
            Expect.that("the starter's messages", Remains.mailbox(self)).is(List.of(new Exit(task, reason)));
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A linked task falls with its starter, but a normal end of one means nothing to the other")
    void fallsWithTheStarter(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.NORMAL));
        lab.play(() -> {
            List<Pid> tasks = new ArrayList<>();
            lab.node().spawn(self -> {
                tasks.add(Task.startLink(self, FOREVER));
                tasks.add(Task.startLink(self, task -> {}));
                Simulation.pass(5);
                throw self.exit(reason);
            });
            Simulation.pass(10);
            Expect.that("the reason the task ended with", lab.reasonOf(tasks.get(0)))
                    .is(reason.isNormal() ? null : reason);
        });
    }
}
