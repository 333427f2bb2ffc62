package watertight.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** Streams whose tasks are the children of a supervisor. */
@Exercise("4.9")
class SupervisedStreamTest {

    private static TaskStream<Integer> stream(
            boolean linked,
            Self self,
            Pid supervisor,
            Iterable<Integer> items,
            TaskStream.Each<Integer, Integer> each,
            StreamOptions options) {
        return linked
                ? TaskSupervisor.asyncStream(self, supervisor, items, each, options)
                : TaskSupervisor.asyncStreamNolink(self, supervisor, items, each, options);
    }

    private static StreamOptions most(int tasks) {
        return StreamOptions.DEFAULT.withMaxConcurrency(tasks);
    }

    @Simulated(tries = 60)
    @Label("The tasks of a stream are children of the supervisor, as many as there may be, and none is left over")
    void children(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int items = sim.between(0, 6);
        int most = sim.between(1, 3);
        boolean linked = sim.chance();
        var shop = new Workshop(items);
        List<TaskResult<Integer>> results = new ArrayList<>();
        List<Pid> supervisor = new ArrayList<>();
        lab.process("consumer", self -> {
            supervisor.add(TaskSupervisorTest.start(lab, most));
            stream(linked, self, supervisor.getFirst(), shop, shop.held(), most(most))
                    .forEach(results::add);
        });
        lab.play(() -> {
            Lab.settle();
            for (int item = 0; item < items; item++) {
                Set<Pid> atWork =
                        Set.copyOf(shop.atWork().stream().map(shop.begun()::get).toList());
                Expect.that("tasks at work", atWork.size()).is(Math.min(most, items - item));
                TaskSupervisorTest.has(lab, supervisor.getFirst(), atWork);
                shop.release(item);
                Lab.settle();
            }
            Expect.that("how many results there are", results.size()).is(items);
            TaskSupervisorTest.has(lab, supervisor.getFirst(), Set.of());
        });
    }

    @Simulated(tries = 300)
    @Label("Without links the results tell of crashes, though the consumer does not trap exits")
    void crashes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(ExitReason.crash("bad"), ExitReason.NORMAL, ExitReason.SHUTDOWN));
        int bad = sim.between(0, 3);
        int most = sim.between(1, 3);
        lab.process("consumer", self -> {
            Pid supervisor = TaskSupervisorTest.start(lab);
            List<TaskResult<Integer>> results = new ArrayList<>();
            TaskStream.Each<Integer, Integer> work = (task, item) -> {
                if (item == bad) {
                    throw task.exit(reason);
                }
                return 10 * item;
            };
            stream(false, self, supervisor, new Workshop(4), work, most(most)).forEach(results::add);
            List<TaskResult<Integer>> expected = new ArrayList<>(Workshop.ok(List.of(0, 1, 2, 3)));
            expected.set(bad, new TaskResult.Exit<>(reason));
            Expect.that("results", results).is(expected);
            Lab.settle();
            Expect.that("messages left in the consumer's mailbox", Workshop.mailbox(self))
                    .is(0);
        });
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("A consumer that ends takes linked tasks with it; others go on; close stops them either way")
    void ends(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        boolean closes = sim.chance();
        int most = sim.between(1, 3);
        var shop = new Workshop(Workshop.ENDLESS);
        lab.play(() -> {
            Pid supervisor = TaskSupervisorTest.start(lab);
            Pid consumer = lab.node().spawn(self -> {
                TaskStream.Each<Integer, Integer> work =
                        (task, item) -> (item == 0 ? shop.quick() : shop.held()).run(task, item);
                var results = stream(linked, self, supervisor, shop, work, most(most + 1));
                results.iterator().next();
                Lab.settle();
                if (closes) {
                    results.close();
                }
                throw self.exit(ExitReason.SHUTDOWN);
            });
            Simulation.pass(5);
            Expect.that("the consumer is alive", consumer.isAlive()).isFalse();
            Expect.that(
                            "tasks that live",
                            TaskSupervisor.children(lab.node(), supervisor).size())
                    .is(linked || closes ? 0 : most);
        });
    }

    @Simulated(tries = 60)
    @Label("If the supervisor has not enough room, the consumer is told by an exception, and all tasks have ended")
    void noRoom(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean linked = sim.chance();
        boolean traps = sim.chance();
        int room = sim.between(0, 2);
        lab.process("consumer", self -> {
            self.trapExits(traps);
            Pid supervisor = TaskSupervisorTest.start(lab, room);
            var shop = new Workshop(5);
            String thrown = "nothing";
            try (var results = stream(linked, self, supervisor, shop, shop.held(), most(room + 1))) {
                results.forEach(result -> {});
            } catch (IllegalStateException full) {
                thrown = "IllegalStateException";
            }
            Expect.that("what was thrown", thrown).is("IllegalStateException");
            Expect.that("tasks that live", shop.alive()).is(0);
            TaskSupervisorTest.has(lab, supervisor, Set.of());
            Expect.that("messages left in the consumer's mailbox", Workshop.mailbox(self))
                    .is(0);
        });
        lab.run();
    }
}
