package watertight.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** What a mailbox does while it is empty. */
@Exercise("1.2")
class MailboxWaitingTest {

    @Simulated(tries = 20)
    @Label("take waits while there is no message, and does not use the processor meanwhile")
    void waitsWithoutWork(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        List<Object> taken = new ArrayList<>();
        int messages = sim.between(1, 3);
        sim.start("reader", () -> {
            for (int i = 0; i < messages; i++) {
                taken.add(mailbox.take("reader"));
            }
        });
        for (int i = 0; i < messages; i++) {
            sim.runFor(Duration.ofSeconds(1));
            long before = sim.steps();
            sim.runFor(Duration.ofHours(1));
            Expect.that("messages the reader took before one was put", taken.size())
                    .is(i);
            Expect.that("times the waiting reader ran in an hour without messages", sim.steps() - before)
                    .is(0L);
            sim.start("sender", () -> mailbox.put("sender", "hello"));
        }
        sim.run();
        Expect.that("the reader took", taken).is(Lab.several(messages, () -> "hello"));
    }

    @Simulated(tries = 20)
    @Label("length is right again after the owner has waited")
    void countsAfterWaiting(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        int messages = sim.between(1, 4);
        List<Integer> lengths = new ArrayList<>();
        sim.start("reader", () -> {
            mailbox.take("reader");
            Lab.settle();
            lengths.add(mailbox.length());
        });
        sim.runFor(Duration.ofSeconds(1));
        sim.start("sender", () -> {
            Expect.that("length while the owner waits", mailbox.length()).is(0);
            for (int i = 0; i < messages; i++) {
                mailbox.put("sender", i);
            }
        });
        sim.run();
        Expect.that("length after " + messages + " puts and one take", lengths).is(List.of(messages - 1));
    }

    @Simulated(tries = 300)
    @Label("An interrupt ends the wait with an InterruptedException, and no message is lost by it")
    void canBeInterrupted(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        List<Object> outcome = new ArrayList<>();
        var reader = new Thread[1];
        boolean withMessage = sim.chance();
        sim.start("reader", () -> {
            reader[0] = Thread.currentThread();
            try {
                outcome.add(mailbox.take("reader"));
            } catch (InterruptedException interrupted) {
                sim.note("reader", "is interrupted");
                Lab.settle();
                outcome.add(withMessage ? mailbox.take("reader") : "InterruptedException");
            }
        });
        sim.start("sender", () -> {
            Lab.settle();
            if (withMessage) {
                mailbox.put("sender", "hello");
            }
        });
        sim.start("interrupter", () -> {
            Lab.settle();
            sim.note("interrupter", "interrupts the reader");
            reader[0].interrupt();
        });
        sim.run();
        Expect.that("the reader got", outcome).is(List.of(withMessage ? "hello" : "InterruptedException"));
    }

    @Simulated(tries = 50)
    @Label("Only a message ends the wait: a thread that is woken without one goes on waiting")
    void staysAsleep(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        var reader = new Thread[1];
        List<Object> taken = new ArrayList<>();
        int wakes = sim.between(1, 2);
        sim.start("reader", () -> {
            reader[0] = Thread.currentThread();
            taken.add(mailbox.take("reader"));
        });
        sim.start("waker", () -> {
            for (int i = 0; i < wakes; i++) {
                Lab.settle();
                sim.note("waker", "unparks the reader");
                LockSupport.unpark(reader[0]);
            }
            Lab.settle();
            Expect.that("taken before anything was put", taken).is(List.of());
            mailbox.put("waker", "hello");
        });
        sim.run();
        Expect.that("the reader took", taken).is(List.of("hello"));
    }
}
