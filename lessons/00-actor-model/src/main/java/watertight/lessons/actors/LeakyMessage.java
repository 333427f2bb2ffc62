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
    /** A message as it should be: nobody can change it. */
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
            kitchen.send(items); // the list itself: a leak
            kitchen.send(new Order(items)); // a copy
            items.add("cake"); // after it was sent
            kitchen.send("now");
            // end::send[]
            self.receive(Down.class);
        });
    }

    // tag::kitchen[]
    private static void kitchen(Self self) throws InterruptedException {
        // until then the orders wait in the mailbox
        self.receive("now"::equals);
        var list = self.receive(List.class);
        var order = self.receive(Order.class);
        IO.println("The list that was sent: " + list);
        IO.println("The order that was sent: " + order.items());
    }
    // end::kitchen[]
}
