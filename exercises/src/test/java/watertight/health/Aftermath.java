package watertight.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Self;

/** What is left behind when a check is over. */
final class Aftermath {

    private static final List<Object> LETTERS = List.of("a letter", "another letter");

    private Aftermath() {}

    /** Messages that have nothing to do with any check, and that nobody takes out. */
    static void sendLetters(Self self) {
        LETTERS.forEach(letter -> self.send(self.pid(), letter));
    }

    /** Nobody fetches any more, no process is left, and the mailbox is as it was, now and an hour later. */
    static void expectNothing(Self self, Web web) throws InterruptedException {
        Lab.settle();
        Expect.that("fetches that go on when the check is over", web.fetching()).is(0);
        Expect.that(
                        "processes left, besides the one that asked for the check",
                        self.node().processes().size() - 1)
                .is(0);
        Simulation.pass(Duration.ofHours(1));
        Expect.that("messages in the mailbox of who asked, an hour later", mailbox(self))
                .is(LETTERS);
    }

    private static List<Object> mailbox(Self self) throws InterruptedException {
        List<Object> messages = new ArrayList<>();
        Optional<Object> next = self.receive(Duration.ZERO);
        while (next.isPresent()) {
            messages.add(next.get());
            next = self.receive(Duration.ZERO);
        }
        return messages;
    }
}
