package watertight.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;

/** What goes into a mailbox, and what comes out. */
@Exercise("1.2")
class MailboxTest {

    @Simulated(tries = 100)
    @Label("Messages are taken in the order they were put, each once")
    void keepsOrder(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        var sent = Lab.several(sim.between(1, 6), () -> "message " + sim.between(1, 3));
        List<String> taken = new ArrayList<>();
        sim.start("sender", () -> sent.forEach(message -> mailbox.put("sender", message)));
        sim.start("reader", () -> {
            for (int i = 0; i < sent.size(); i++) {
                taken.add((String) mailbox.take("reader"));
            }
        });
        sim.run();
        Expect.that("the reader took", taken).is(sent);
    }

    @Simulated(tries = 500)
    @Label("With several senders at once no message is lost or doubled, and each sender's stay in order")
    void servesManySenders(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        int senders = sim.between(2, 3);
        int each = sim.between(1, 3);
        List<String> taken = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int s = 0; s < senders; s++) {
            String sender = "sender " + (char) ('A' + s);
            sim.start(sender, () -> {
                for (int i = 1; i <= each; i++) {
                    mailbox.put(sender, sender.substring(7) + i);
                }
            });
        }
        sim.start("reader", () -> {
            for (int i = 0; i < senders * each; i++) {
                taken.add((String) mailbox.take("reader"));
            }
            Lab.settle();
            left.add(mailbox.length());
        });
        sim.run();
        for (int s = 0; s < senders; s++) {
            String letter = "" + (char) ('A' + s);
            var ofSender =
                    taken.stream().filter(message -> message.startsWith(letter)).toList();
            Expect.that("of sender " + letter + " the reader took", ofSender)
                    .is(Lab.several(each, new Counting(letter)::next));
        }
        Expect.that("messages left in the end", left).is(List.of(0));
    }

    /** A1, A2, A3, … */
    private static final class Counting {
        private final String letter;
        private int number;

        Counting(String letter) {
            this.letter = letter;
        }

        String next() {
            return letter + ++number;
        }
    }

    @Simulated(tries = 2)
    @Label("put returns at once, however many messages are waiting already")
    void putNeverWaits(@ForAll Simulation sim) {
        var mailbox = new Mailbox();
        sim.start("sender", () -> {
            for (int i = 0; i < 5_000; i++) {
                mailbox.put(i);
            }
            Expect.that("length after 5000 messages", mailbox.length()).is(5_000);
        });
        sim.run();
    }

    @Simulated(tries = 10)
    @Label("put refuses null with a NullPointerException, and the mailbox stays as it was")
    void refusesNull(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        int before = sim.between(0, 2);
        sim.start("sender", () -> {
            for (int i = 0; i < before; i++) {
                mailbox.put("sender", "hello");
            }
            String thrown = Lab.thrownBy(() -> mailbox.put("sender", null));
            Expect.that("what put(null) threw", thrown).is("NullPointerException");
            Expect.that("length after put(null)", mailbox.length()).is(before);
            mailbox.put("sender", "goodbye");
            for (int i = 0; i < before; i++) {
                Expect.that("taken after put(null)", mailbox.take("sender")).is("hello");
            }
            Expect.that("taken after put(null)", mailbox.take("sender")).is("goodbye");
        });
        sim.run();
    }

    @Simulated(tries = 100)
    @Label("length says how many messages were put and not yet taken")
    void countsWhatWaits(@ForAll Simulation sim) {
        var mailbox = new DrawnMailbox(sim);
        var puts = Lab.several(sim.between(1, 10), sim::chance);
        var expected = new ArrayDeque<Object>();
        sim.start("owner", () -> {
            Expect.that("length of a new mailbox", mailbox.length()).is(0);
            for (int i = 0; i < puts.size(); i++) {
                if (puts.get(i) && !expected.isEmpty()) {
                    Expect.that("taken", mailbox.take("owner")).is(expected.remove());
                } else {
                    mailbox.put("owner", i);
                    expected.add(i);
                }
                Expect.that("length", mailbox.length()).is(expected.size());
            }
        });
        sim.run();
    }

    @Simulated(tries = 10)
    @Label("Each mailbox has its own messages")
    void sharesNothing(@ForAll Simulation sim) {
        var one = new Mailbox();
        var other = new Mailbox();
        sim.start("owner of both", () -> {
            one.put("for one");
            Expect.that("length of the other mailbox", other.length()).is(0);
            other.put("for the other");
            Expect.that("taken from the other mailbox", other.take()).is("for the other");
            Expect.that("taken from the first mailbox", one.take()).is("for one");
        });
        sim.run();
    }

    @Test
    @DisplayName("On real threads, too, nothing is lost, doubled or turned round")
    void worksOnRealThreads() throws InterruptedException {
        var stress = new MailboxStress(3, 20_000);
        stress.run();
        Expect.that("messages taken", stress.taken()).is(60_000);
        Expect.that("messages that overtook others of the same sender", stress.overtaken())
                .is(0);
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Mailbox.class).check();
    }
}
