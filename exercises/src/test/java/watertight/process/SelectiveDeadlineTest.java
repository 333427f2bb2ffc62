package watertight.process;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;

/** Deadlines of a selective receive. */
@Exercise("1.7")
class SelectiveDeadlineTest {

    private static final String WAITED = "how long it waited";

    @Simulated(tries = 60)
    @Label("Messages that are not wanted do not move the deadline, and all of them stay in order")
    void othersDoNotMoveTheDeadline(@ForAll Simulation sim) {
        var mailbox = new Mailbox();
        var inbox = new SelectiveReceive(mailbox);
        int others = sim.between(1, 5);
        sim.start("owner", () -> {
            var deadline = Deadline.after(Duration.ofMillis(100), sim.clock());
            Expect.that("received", inbox.receive("wanted"::equals, deadline)).is(Optional.empty());
            Expect.that(WAITED, sim.now()).is(Duration.ofMillis(100));
            for (int i = 0; i < others; i++) {
                Expect.that("received afterwards", inbox.receive()).is(i);
            }
        });
        sim.start("sender", () -> {
            for (int i = 0; i < others; i++) {
                Simulation.pass(Duration.ofMillis(15));
                mailbox.put(i);
            }
        });
        sim.run();
    }

    @Simulated(tries = 60)
    @Label("A selective receive with a timeout of zero looks at every message that is there, once")
    void zeroLooksAtAll(@ForAll Simulation sim) {
        var mailbox = new Mailbox();
        var inbox = new SelectiveReceive(mailbox);
        int before = sim.between(0, 3);
        int after = sim.between(0, 2);
        boolean there = sim.chance();
        sim.start("owner", () -> {
            for (int i = 0; i < before; i++) {
                mailbox.put(i);
            }
            if (there) {
                mailbox.put("wanted");
            }
            for (int i = 0; i < after; i++) {
                mailbox.put(before + i);
            }
            var zero = Deadline.after(Duration.ZERO, sim.clock());
            Optional<Object> received = inbox.receive("wanted"::equals, zero);
            Expect.that("received", received).is(there ? Optional.of("wanted") : Optional.empty());
            Expect.that(WAITED, sim.now()).is(Duration.ZERO);
            for (int i = 0; i < before + after; i++) {
                Expect.that("received afterwards", inbox.receive(zero)).is(Optional.of(i));
            }
        });
        sim.run();
    }
}
