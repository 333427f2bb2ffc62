package watertight.lessons.processes;

import java.time.Duration;
import watertight.lessons.Scene;

/** A process that does not wait for ever. */
public final class NotForever {

    private record Answer(String words) {}

    private NotForever() {}

    static void main() {
        Scene.play(self -> {
            // tag::zero[]
            var answer = self.receive(Answer.class, Duration.ZERO);
            IO.println("looked once, found one: " + answer.isPresent());

            self.pid().send(new Answer("yes"));
            answer = self.receive(Answer.class, Duration.ZERO);
            IO.println("looked again, found one: " + answer.isPresent());
            // end::zero[]

            // tag::late[]
            self.pid().send("something else");
            answer = self.receive(Answer.class, Duration.ofMillis(50));
            IO.println("waited 50 ms, got one: " + answer.isPresent());
            IO.println("still in the mailbox: " + self.receive());
            // end::late[]
        });
    }
}
