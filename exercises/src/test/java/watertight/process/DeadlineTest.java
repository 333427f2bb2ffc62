package watertight.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Deadlines of a mailbox. */
@Exercise("1.7")
class DeadlineTest {

    private static final String WAITED = "how long it waited";

    /** From half a millisecond to a few seconds. */
    private static Duration timeout(Simulation sim) {
        return sim.oneOf(List.of(
                Duration.ofSeconds(1),
                Duration.ofMillis(20),
                Duration.ofMillis(1),
                Duration.ofSeconds(5),
                Duration.ofNanos(500_000),
                Duration.ofNanos(2_000_001)));
    }

    @Simulated(tries = 60)
    @Label("Where no message comes, take gives up exactly at the deadline, with an empty Optional")
    void givesUpAtTheDeadline(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        var timeouts = Lab.several(sim.between(1, 3), () -> timeout(sim));
        sim.start("reader", () -> {
            for (Duration timeout : timeouts) {
                Duration before = sim.now();
                Expect.that("taken", mailbox.take("reader", timeout)).is(Optional.empty());
                Expect.that(WAITED, sim.now().minus(before)).is(timeout);
            }
            Expect.that("length in the end", mailbox.length()).is(0);
        });
        sim.run();
    }

    @Simulated(tries = 60)
    @Label("A message that comes before the deadline is taken when it comes")
    void takesWhatComesInTime(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        var arrival = Duration.ofMillis(sim.between(1, 999));
        sim.start("reader", () -> {
            Expect.that("taken", mailbox.take("reader", Duration.ofSeconds(1))).is(Optional.of("hello"));
            Expect.that(WAITED, sim.now()).is(arrival);
        });
        sim.start("sender", () -> {
            Simulation.pass(arrival);
            mailbox.put("sender", "hello");
        });
        sim.run();
    }

    @Simulated(tries = 60)
    @Label("A timeout of zero looks once: it takes a message that is there, and never waits")
    void zeroLooksOnce(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        int messages = sim.between(0, 3);
        sim.start("owner", () -> {
            for (int i = 0; i < messages; i++) {
                mailbox.put("owner", i);
            }
            for (int i = 0; i < messages; i++) {
                Expect.that("taken", mailbox.take("owner", Duration.ZERO)).is(Optional.of(i));
            }
            Expect.that("taken from the empty mailbox", mailbox.take("owner", Duration.ZERO))
                    .is(Optional.empty());
            Expect.that(WAITED, sim.now()).is(Duration.ZERO);
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("After the deadline, take still finds a message that is there, and does not wait for one")
    void pastDeadline(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        boolean there = sim.chance();
        sim.start("owner", () -> {
            var deadline = Deadline.after(Duration.ofMillis(5), sim.clock());
            // The wait begins here.
            deadline.nanosLeft();
            Simulation.pass(Duration.ofMillis(10));
            if (there) {
                mailbox.put("owner", "hello");
            }
            Optional<Object> taken = mailbox.plain().take(deadline);
            Expect.that("taken after the deadline", taken).is(there ? Optional.of("hello") : Optional.empty());
            Expect.that("the time in the end", sim.now()).is(Duration.ofMillis(10));
        });
        sim.run();
    }

    @Simulated(tries = 400)
    @Label("A message that comes in the moment of the deadline is taken now or next time, never lost")
    void losesNothingAtTheDeadline(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        List<Object> taken = new ArrayList<>();
        sim.start("reader", () -> {
            Optional<Object> first = mailbox.take("reader", Duration.ofMillis(10));
            taken.add(first.isPresent() ? first.get() : mailbox.take("reader"));
        });
        sim.start("sender", () -> {
            Simulation.pass(Duration.ofMillis(10));
            mailbox.put("sender", "hello");
        });
        sim.run();
        Expect.that("the reader took", taken).is(List.of("hello"));
    }

    @Simulated(tries = 60)
    @Label("A thread that is woken without a message waits for the rest of the time, no less and no more")
    void staysAsleep(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        var reader = new Thread[1];
        int wakes = sim.between(1, 3);
        sim.start("reader", () -> {
            reader[0] = Thread.currentThread();
            Expect.that("taken", mailbox.take("reader", Duration.ofMillis(100))).is(Optional.empty());
            Expect.that(WAITED, sim.now()).is(Duration.ofMillis(100));
        });
        sim.start("waker", () -> {
            for (int i = 0; i < wakes; i++) {
                Simulation.pass(Duration.ofMillis(20));
                sim.note("waker", "unparks the reader");
                LockSupport.unpark(reader[0]);
            }
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("Waiting for a deadline does not use the processor")
    void waitsWithoutWork(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        sim.start("reader", () -> mailbox.take("reader", Duration.ofHours(2)));
        sim.runFor(Duration.ofSeconds(1));
        long before = sim.steps();
        sim.runFor(Duration.ofHours(1));
        Expect.that("times the waiting reader ran in an hour without messages", sim.steps() - before)
                .is(0L);
        sim.start("sender", () -> mailbox.put("sender", "hello"));
        sim.run();
    }

    @Simulated(tries = 60)
    @Label("An interrupt ends the wait with an InterruptedException")
    void canBeInterrupted(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        var reader = new Thread[1];
        sim.start("reader", () -> {
            reader[0] = Thread.currentThread();
            try {
                Expect.never("The wait ended with " + mailbox.take("reader", Duration.ofSeconds(1)) + ".");
            } catch (InterruptedException interrupted) {
                Expect.that(WAITED, sim.now()).is(Duration.ofMillis(1));
            }
        });
        sim.start("interrupter", () -> {
            Lab.settle();
            sim.note("interrupter", "interrupts the reader");
            reader[0].interrupt();
        });
        sim.run();
    }
}
