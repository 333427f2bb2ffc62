package watertight.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;

@Exercise("1.6")
class SelectiveReceiveTest {

    /** A message of some kind; the number says when it was put. */
    record Letter(String kind, int number) {

        static Predicate<Object> is(String kind) {
            return message -> ((Letter) message).kind.equals(kind);
        }

        @Override
        public String toString() {
            return kind + number;
        }
    }

    private static final List<String> KINDS = List.of("a", "b", "c");

    private static Object wanted(SelectiveReceive inbox, String kind) throws InterruptedException {
        return inbox.receive(Letter.is(kind), Deadline.NEVER).orElse(null);
    }

    private static List<Object> rest(SelectiveReceive inbox, int size) throws InterruptedException {
        List<Object> rest = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rest.add(inbox.receive());
        }
        return rest;
    }

    /** Does what a drawn list of steps says with a selective receive, and with a plain list beside it. */
    private static final class Twin {
        final Simulation sim;
        final Mailbox mailbox = new Mailbox();
        final SelectiveReceive inbox = new SelectiveReceive(mailbox);
        final List<Object> expected = new ArrayList<>();
        int put;

        Twin(Simulation sim) {
            this.sim = sim;
        }

        void step(boolean putting, String kind) throws InterruptedException {
            Optional<Object> oldest = expected.stream().filter(Letter.is(kind)).findFirst();
            if (putting || oldest.isEmpty()) {
                var letter = new Letter(kind, ++put);
                sim.note("owner", "is sent " + letter);
                mailbox.put(letter);
                expected.add(letter);
            } else {
                Object received = wanted(inbox, kind);
                sim.note("owner", "wanted " + kind + ", received " + received);
                Expect.that("of " + expected + ", wanting " + kind + ", it received", received).is(oldest.get());
                expected.remove(oldest.get());
            }
            Expect.that("length", inbox.length()).is(expected.size());
        }
    }

    @Simulated(tries = 200)
    @Label("It takes the oldest message that is wanted, and the others stay in the order they arrived")
    void takesTheOldestWanted(@ForAll Simulation sim) {
        var twin = new Twin(sim);
        var puts = Lab.several(sim.between(1, 14), () -> sim.between(0, 2) > 0);
        var kinds = Lab.several(puts.size(), () -> sim.oneOf(KINDS));
        sim.start("owner", () -> {
            for (int i = 0; i < puts.size(); i++) {
                twin.step(puts.get(i), kinds.get(i));
            }
            Expect.that("the messages left, in order", rest(twin.inbox, twin.expected.size())).is(twin.expected);
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("Messages that are not wanted do not end the wait, and waiting does not use the processor")
    void waitsForTheWanted(@ForAll Simulation sim) {
        var mailbox = new Mailbox();
        var inbox = new SelectiveReceive(mailbox);
        int others = sim.between(1, 3);
        List<Object> received = new ArrayList<>();
        sim.start("owner", () -> {
            received.add(wanted(inbox, "b"));
            received.addAll(rest(inbox, others));
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
            Expect.that("times the owner ran in an hour without messages", sim.steps() - before).is(0L);
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
                    received.add(wanted(inbox, kind));
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

    @Simulated(tries = 100)
    @Label("If the test for the wanted message throws, no message is lost and their order stays")
    void survivesAThrowingPredicate(@ForAll Simulation sim) {
        var mailbox = new Mailbox();
        var inbox = new SelectiveReceive(mailbox);
        int messages = sim.between(1, 5);
        int throwsAt = sim.between(1, messages);
        boolean passedOver = sim.chance();
        sim.start("owner", () -> {
            List<Object> expected = new ArrayList<>();
            for (int i = 1; i <= messages; i++) {
                mailbox.put(new Letter("a", i));
                expected.add(new Letter("a", i));
            }
            if (passedOver) {
                mailbox.put(new Letter("b", 0));
                wanted(inbox, "b");
            }
            Expect.that("what came out of receive", throwingAt(inbox, throwsAt)).is("Boom");
            Expect.that("length after that", inbox.length()).is(messages);
            Expect.that("messages left, in order", rest(inbox, messages)).is(expected);
        });
        sim.run();
    }

    /** Receives with a predicate that throws when it sees the message of that number. */
    private static String throwingAt(SelectiveReceive inbox, int number) throws InterruptedException {
        try {
            return "" + inbox.receive(message -> {
                if (((Letter) message).number == number) {
                    throw new Lab.Boom();
                }
                return false;
            }, Deadline.NEVER);
        } catch (Lab.Boom boom) {
            return "Boom";
        }
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
                Expect.never("The wait ended without an InterruptedException, with " + wanted(inbox, "b") + ".");
            } catch (InterruptedException interrupted) {
                Expect.that("messages left, in order", rest(inbox, others)).is(expected);
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
            received.add(wanted(inbox, "b"));
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

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(SelectiveReceive.class).check();
    }
}
