package watertight.task;

import static watertight.task.Remains.after;
import static watertight.task.Remains.endingAfter;
import static watertight.task.Remains.millis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** A task and its owner stand and fall together, and nobody else may ask for the result. */
@Exercise("4.2")
class AsyncLinkTest {

    private static final ExitReason BAD = ExitReason.crash("bad");

    @Simulated(tries = 200)
    @Label("The crash of a task ends its owner with the same reason, at once: with await or without")
    void crashReachesTheOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = millis(sim.between(0, 3));
        boolean crash = sim.chance();
        var boom = new Lab.Boom();
        lab.play(() -> {
            Pid owner = lab.node().spawn(self -> {
                Task.async(self, task -> {
                    Simulation.pass(time);
                    if (crash) {
                        throw boom;
                    }
                    throw task.exit(BAD);
                });
                Lab.forever();
            });
            Simulation.pass(time.plusMillis(1));
            Expect.that("the reason the owner ended with", lab.reasonOf(owner))
                    .is(crash ? new ExitReason.Crash(boom) : BAD);
        });
    }

    @Simulated(tries = 60)
    @Label("A crash of the owner ends its tasks; a normal end of the owner does not, and their results go nowhere")
    void fallsWithTheOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.NORMAL));
        var time = millis(sim.between(5, 9));
        List<Pid> tasks = new ArrayList<>();
        lab.play(() -> {
            lab.node().spawn(self -> {
                tasks.add(Task.async(self, after(time, 1)).pid());
                tasks.add(Task.async(self, after(time, 2)).pid());
                Simulation.pass(2);
                throw self.exit(reason);
            });
            Simulation.pass(20);
            for (Pid task : tasks) {
                Expect.that("the reason the task ended with", lab.reasonOf(task))
                        .is(reason);
            }
        });
    }

    @Simulated(tries = 60)
    @Label("Only the owner may await: any other process is refused at once, and the owner still gets the result")
    void onlyTheOwner(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        boolean ready = sim.chance();
        lab.process("owner", self -> {
            Task<Integer> task = Task.async(self, after(millis(ready ? 0 : 10), 1));
            lab.process("stranger", stranger -> {
                Simulation.pass(5);
                Outcome outcome = Outcome.of(() -> task.await(stranger));
                Expect.that("await by another process", outcome).is(new Outcome.Refused());
                String sentence = refusal(task, stranger);
                Expect.that("both are named in '" + sentence + "'", names(sentence, self) && names(sentence, stranger))
                        .isTrue();
                Expect.that("the time then", sim.now()).is(millis(5));
            });
            Simulation.pass(7);
            Expect.that("the result", task.await(self)).is(1);
        });
        lab.run();
    }

    private static String refusal(Task<?> task, Self stranger) throws InterruptedException {
        try {
            return "" + task.await(stranger);
        } catch (IllegalArgumentException refused) {
            return "" + refused.getMessage();
        }
    }

    private static boolean names(String sentence, Self process) {
        return sentence.matches(".*" + Pattern.quote("" + process.pid()) + "(?!\\d).*");
    }

    @Simulated(tries = 200)
    @Label("A task is watched from its first moment: why it ended is told even if it did so at once")
    void watchedFromTheFirstMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = sim.oneOf(List.of(BAD, ExitReason.NORMAL));
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = Task.async(self, endingAfter(Duration.ZERO, reason));
            Lab.settle();
            Expect.that("the messages of a task that ended without a result", Remains.mailbox(self))
                    .contains(new Exit(task.pid(), reason), new Down(task.monitor(), task.pid(), reason));
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("An owner that traps exits has the result, and is told by the link that the task ended normally")
    void trappingOwners(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var time = millis(sim.between(0, 3));
        lab.process("owner", self -> {
            self.trapExits(true);
            Task<Integer> task = Task.async(self, after(time, 1));
            Expect.that("the result", task.await(self)).is(1);
            Remains.onlyTheExit(task, ExitReason.NORMAL, sim, self);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A task that ends normally without being awaited does its owner no harm")
    void notAwaited(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        ExitReason reason = ExitReason.NORMAL;
        lab.process("owner", self -> {
            Task.async(self, after(Duration.ZERO, 1));
            Task.async(self, endingAfter(millis(1), reason));
            Simulation.pass(5);
        });
        lab.run();
    }
}
