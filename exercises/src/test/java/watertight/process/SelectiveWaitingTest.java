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

/** A selective receive that has to wait for the message it wants. */
@Exercise("1.6")
class SelectiveWaitingTest {

    @Simulated(tries = 20)
    @Label("Messages that are not wanted do not end the wait, and waiting does not use the processor")
    void waitsForTheWanted(@ForAll Simulation sim) {
        var mailbox = new Mailbox();
        var inbox = new SelectiveReceive(mailbox);
        int others = sim.between(1, 3);
        List<Object> received = new ArrayList<>();
        sim.start("owner", () -> {
            received.add(Letter.receive(inbox, "b"));
            received.addAll(Letter.rest(inbox, others));
        });
        List<Object> expected = new ArrayList<>(List.of(new Letter("b", 0)));
        for (int i = 1; i <= others; i++) {
            int number = i;
            expected.add(new Letter("a", i));
            sim.start("sender", () -> mailbox.put(new Letter("a", number)));
            sim.runFor(Duration.ofSeconds(1));
            long before = sim.steps();
            sim.runFor(Duration.ofHours(1));
            Expect.that("received before the wanted message came", received).is(List.of());
            Expect.that("times the owner ran in an hour without messages", sim.steps() - before)
                    .is(0L);
        }
        sim.start("sender", () -> mailbox.put(new Letter("b", 0)));
        sim.run();
        Expect.that("received: first the wanted, then the rest", received).is(expected);
    }

    @Simulated(tries = 300)
    @Label("Nothing is lost or turned round while senders go on sending")
    void worksWhileOthersSend(@ForAll Simulation sim) {
        var mailbox = new Mailbox();
        var inbox = new SelectiveReceive(mailbox);
        int each = sim.between(1, 3);
        List<Object> received = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        for (String kind : List.of("a", "b")) {
            sim.start("sender of " + kind, () -> {
                for (int i = 1; i <= each; i++) {
                    mailbox.put(new Letter(kind, i));
                }
            });
        }
        List<String> order = sim.chance() ? List.of("a", "b") : List.of("b", "a");
        sim.start("owner", () -> {
            for (String kind : order) {
                for (int i = 0; i < each; i++) {
                    received.add(Letter.receive(inbox, kind));
                }
            }
        });
        for (String kind : order) {
            for (int i = 1; i <= each; i++) {
                expected.add(new Letter(kind, i));
            }
        }
        sim.run();
        Expect.that("received", received).is(expected);
    }

    @Simulated(tries = 50)
    @Label("An interrupt ends the wait with an InterruptedException, and what was passed over stays")
    void canBeInterrupted(@ForAll Simulation sim) {
        var mailbox = new Mailbox();
        var inbox = new SelectiveReceive(mailbox);
        int others = sim.between(0, 3);
        var owner = new Thread[1];
        sim.start("owner", () -> {
            owner[0] = Thread.currentThread();
            List<Object> expected = new ArrayList<>();
            for (int i = 1; i <= others; i++) {
                mailbox.put(new Letter("a", i));
                expected.add(new Letter("a", i));
            }
            try {
                Object received = Letter.receive(inbox, "b");
                Expect.never("The wait ended without an InterruptedException, with " + received + ".");
            } catch (InterruptedException interrupted) {
                Expect.that("messages left, in order", Letter.rest(inbox, others))
                        .is(expected);
            }
        });
        sim.start("interrupter", () -> {
            Lab.settle();
            owner[0].interrupt();
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("A thread that is woken without a wanted message goes on waiting")
    void staysAsleep(@ForAll Simulation sim) {
        var mailbox = new Mailbox();
        var inbox = new SelectiveReceive(mailbox);
        var owner = new Thread[1];
        List<Object> received = new ArrayList<>();
        sim.start("owner", () -> {
            owner[0] = Thread.currentThread();
            received.add(Letter.receive(inbox, "b"));
        });
        sim.start("waker", () -> {
            Lab.settle();
            mailbox.put(new Letter("a", 1));
            Lab.settle();
            LockSupport.unpark(owner[0]);
            Lab.settle();
            mailbox.put(new Letter("b", 2));
        });
        sim.run();
        Expect.that("received", received).is(List.of(new Letter("b", 2)));
    }

    @Simulated(tries = 100)
    @Label("A process that asks and waits for its answer keeps what others sent it meanwhile")
    void letsAProcessAsk(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int notes = sim.between(0, 3);
        List<Object> received = new ArrayList<>();
        lab.process("asker", self -> {
            Pid me = self.pid();
            lab.node().spawn(noisy -> {
                for (int i = 1; i <= notes; i++) {
                    me.send("note " + i);
                }
            });
            lab.node().spawn(answerer -> me.send(42));
            received.add(self.receive(Integer.class));
            for (int i = 0; i < notes; i++) {
                received.add(self.receive());
            }
        });
        lab.run();
        List<Object> expected = new ArrayList<>(List.of(42));
        for (int i = 1; i <= notes; i++) {
            expected.add("note " + i);
        }
        Expect.that("the asker received", received).is(expected);
    }
}
