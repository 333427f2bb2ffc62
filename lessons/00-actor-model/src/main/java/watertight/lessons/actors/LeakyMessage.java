package watertight.lessons.actors;

import java.util.ArrayList;
import java.util.List;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;
import watertight.process.Self;

/** What happens when the sender changes a message after it was sent. */
public final class LeakyMessage {

    // tag::order[]
    /** A message as it should be: a value that nobody can change. */
    public record Order(List<String> items) {
        public Order {
            items = List.copyOf(items);
        }
    }
    // end::order[]

    private LeakyMessage() {}

    static void main() {
        Scene.play(self -> {
            // tag::send[]
            var items = new ArrayList<>(List.of("tea"));
            Pid kitchen = self.spawnMonitor(LeakyMessage::kitchen).pid();
            kitchen.send(items);                // the list itself: a leak
            kitchen.send(new Order(items));     // a copy that can't change
            items.add("cake");                  // after it was sent
            kitchen.send("now");
            // end::send[]
            self.receive(Down.class);
        });
    }

    // tag::kitchen[]
    private static void kitchen(Self self) throws InterruptedException {
        self.receive("now"::equals);            // the orders wait in the mailbox
        IO.println("The list that was sent: " + self.receive(List.class));
        IO.println("The order that was sent: " + self.receive(Order.class).items());
    }
    // end::kitchen[]
}
