package watertight.process;

import java.time.Duration;
import java.util.Optional;
import watertight.grader.sim.Simulation;

/** A mailbox whose use is drawn on the timeline. */
final class DrawnMailbox {

    private final Simulation sim;
    private final Mailbox mailbox = new Mailbox();

    DrawnMailbox(Simulation sim) {
        this.sim = sim;
    }

    void put(String who, Object message) {
        sim.note(who, "puts " + message);
        mailbox.put(message);
    }

    Object take(String who) throws InterruptedException {
        sim.note(who, "wants to take");
        Object message = mailbox.take();
        sim.note(who, "took " + message);
        return message;
    }

    Optional<Object> take(String who, Duration timeout) throws InterruptedException {
        sim.note(who, "wants to take within " + timeout.toString().substring(2));
        Optional<Object> message = mailbox.take(Deadline.after(timeout, sim.clock()));
        sim.note(who, message.map(it -> "took " + it).orElse("took nothing"));
        return message;
    }

    int length() {
        return mailbox.length();
    }

    Mailbox plain() {
        return mailbox;
    }
}
