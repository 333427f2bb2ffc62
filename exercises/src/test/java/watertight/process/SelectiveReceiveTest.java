package watertight.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;

/** Which message a selective receive takes, and what becomes of the others. */
@Exercise("1.6")
class SelectiveReceiveTest {

    private static final List<String> KINDS = List.of("a", "b", "c");

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
                Object received = Letter.receive(inbox, kind);
                sim.note("owner", "wanted " + kind + ", received " + received);
                Expect.that("of " + expected + ", wanting " + kind + ", it received", received)
                        .is(oldest.get());
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
            Expect.that("the messages left, in order", Letter.rest(twin.inbox, twin.expected.size()))
                    .is(twin.expected);
        });
        sim.run();
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
                Letter.receive(inbox, "b");
            }
            Expect.that("what came out of receive", throwingAt(inbox, throwsAt)).is("Boom");
            Expect.that("length after that", inbox.length()).is(messages);
            Expect.that("messages left, in order", Letter.rest(inbox, messages)).is(expected);
        });
        sim.run();
    }

    /** Receives with a predicate that throws when it sees the message of that number. */
    private static String throwingAt(SelectiveReceive inbox, int number) throws InterruptedException {
        try {
            return ""
                    + inbox.receive(
                            message -> {
                                if (((Letter) message).number() == number) {
                                    throw new Lab.Boom();
                                }
                                return false;
                            },
                            Deadline.NEVER);
        } catch (Lab.Boom boom) {
            return "Boom";
        }
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(SelectiveReceive.class).check();
    }
}
