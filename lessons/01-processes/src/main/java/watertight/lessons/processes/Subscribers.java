package watertight.lessons.processes;

import watertight.lessons.Scene;
import watertight.process.Node;
import watertight.process.Registry;
import watertight.process.Registry.Keys;
import watertight.process.Self;

/** Processes that subscribe to a topic in a registry. */
public final class Subscribers {

    private record Joined() {}

    private Subscribers() {}

    static void main() {
        Scene.play(self -> {
            Node node = self.node();
            // tag::topic[]
            var topics = new Registry<String, String>(node, Keys.DUPLICATE);
            subscribe(self, topics, "Ada");
            subscribe(self, topics, "Bo");

            topics.dispatch("news", entry -> {
                entry.pid().send("rain");
                IO.println("sent to " + entry.value());
            });
            IO.println(self.receive(String.class));
            IO.println(self.receive(String.class));
            // end::topic[]
        });
    }

    // tag::subscribe[]
    private static void subscribe(Self reader, Registry<String, String> topics, String name)
            throws InterruptedException {
        reader.node().spawn(self -> {
            topics.register(self, "news", name);
            reader.pid().send(new Joined());
            reader.pid().send("heard of " + self.receive());
            self.receive();
        });
        reader.receive(Joined.class);
    }
    // end::subscribe[]
}
