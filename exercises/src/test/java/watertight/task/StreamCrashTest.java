package watertight.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
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

/** Tasks of a stream that end without a result. */
@Exercise("4.8")
class StreamCrashTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    private static StreamOptions most(int tasks) {
        return StreamOptions.DEFAULT.withMaxConcurrency(tasks);
    }

    /** Work in which some items make the task end for this reason, after so many milliseconds. */
    private static TaskStream.Each<Integer, Integer> ending(IntPredicate some, ExitReason reason, int millis) {
        return (task, item) -> {
            if (some.test(item)) {
                Simulation.pass(millis);
                if (reason.equals(ExitReason.KILLED)) {
                    task.node().kill(task.pid());
                }
                throw task.exit(reason);
            }
            return 10 * item;
        };
    }

    @Simulated(tries = 200)
    @Label("To a consumer that traps exits, the results tell of crashes, and the others go on; it gets no message")
    void trapping(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.KILLED));
        List<Boolean> crashes = Lab.several(sim.between(0, 8), sim::chance);
        int most = sim.between(1, 4);
        int millis = sim.between(0, 2);
        lab.process("consumer", self -> {
            self.trapExits(true);
            var shop = new Workshop(crashes.size());
            List<TaskResult<Integer>> expected = new ArrayList<>();
            for (int i = 0; i < crashes.size(); i++) {
                expected.add(crashes.get(i) ? new TaskResult.Exit<>(reason) : Workshop.ok(i));
            }
            List<TaskResult<Integer>> results = new ArrayList<>();
            Task.asyncStream(self, shop, ending(crashes::get, reason, millis), most(most))
                    .forEach(results::add);
            Expect.that("results", results).is(expected);
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("A consumer that does not trap exits ends with the first crash, for its reason, and so do the other tasks")
    void notTrapping(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.SHUTDOWN, ExitReason.KILLED));
        int most = sim.between(1, 4);
        int bad = sim.between(0, 4);
        int millis = sim.between(0, 2);
        boolean busy = sim.chance();
        var shop = new Workshop(Workshop.ENDLESS);
        Pid consumer = lab.node().spawn(self -> {
            var work = ending(item -> item == bad, reason, millis);
            var results = Task.asyncStream(
                            self,
                            shop,
                            (task, item) -> {
                                if (item > bad) {
                                    Lab.forever();
                                }
                                return work.run(task, item);
                            },
                            most(most))
                    .iterator();
            while (true) {
                results.next();
                if (busy) {
                    self.receive(message -> false, Duration.ofMillis(1));
                }
            }
        });
        lab.play(() -> {
            Simulation.pass(100);
            Expect.that("the reason that the consumer ended with", lab.reasonOf(consumer))
                    .is(reason);
            Expect.that("processes that live", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 40)
    @Label("A task that exits with NORMAL harms nobody, and has no result all the same")
    void normal(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int most = sim.between(1, 3);
        lab.process("consumer", self -> {
            List<TaskResult<Integer>> results = new ArrayList<>();
            Task.asyncStream(self, new Workshop(3), ending(item -> item == 1, ExitReason.NORMAL, 0), most(most))
                    .forEach(results::add);
            Expect.that("results", results)
                    .is(List.of(Workshop.ok(0), new TaskResult.Exit<>(ExitReason.NORMAL), Workshop.ok(2)));
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("What exit signals the consumer gets besides is its own affair: trapped ones stay in its mailbox")
    void otherSignals(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        Pid stranger = lab.idle();
        lab.process("consumer", self -> {
            self.trapExits(true);
            self.link(stranger);
            List<TaskResult<Integer>> results = new ArrayList<>();
            for (TaskResult<Integer> result :
                    Task.asyncStream(self, new Workshop(3), ending(item -> item == 1, BAD, 1), most(1))) {
                results.add(result);
                lab.node().kill(stranger);
            }
            Expect.that("results", results).is(List.of(Workshop.ok(0), new TaskResult.Exit<>(BAD), Workshop.ok(2)));
            Expect.that("the message", self.receive()).is(new Exit(stranger, ExitReason.KILLED));
            Workshop.leavesNothing(sim, self);
        });
        lab.run();
    }
}
