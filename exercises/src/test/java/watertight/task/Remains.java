package watertight.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Self;

/** What a task may leave behind with its owner: nothing, but for the link's exit message if the owner traps exits. */
final class Remains {

    private Remains() {}

    /** No message came of it and none will come, and no timer runs. */
    static void none(Simulation sim, Self owner) throws InterruptedException {
        are(List.of(), sim, owner);
    }

    /** The owner traps exits: it was told that the task ended, and nothing else. */
    static void onlyTheExit(Task<?> task, ExitReason reason, Simulation sim, Self owner) throws InterruptedException {
        are(List.of(new Exit(task.pid(), reason)), sim, owner);
    }

    /** These messages and no others. */
    static void are(List<?> messages, Simulation sim, Self owner) throws InterruptedException {
        Lab.settle();
        Expect.that("messages left in the owner's mailbox", mailbox(owner)).is(List.copyOf(messages));
        Expect.that("timers left", sim.timersPending()).is(0);
    }

    /** Empties the mailbox. */
    static List<Object> mailbox(Self owner) throws InterruptedException {
        List<Object> messages = new ArrayList<>();
        for (Optional<Object> next = owner.receive(Duration.ZERO);
                next.isPresent();
                next = owner.receive(Duration.ZERO)) {
            messages.add(next.get());
        }
        return messages;
    }

    /** Work that takes a time, and then returns this. */
    static <T> Task.Work<T> after(Duration time, T result) {
        return task -> {
            Simulation.pass(time);
            return result;
        };
    }

    /** Work that takes a time, and then ends for this reason, without a result. */
    static <T> Task.Work<T> endingAfter(Duration time, ExitReason reason) {
        return task -> {
            Simulation.pass(time);
            throw task.exit(reason);
        };
    }

    static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }
}
