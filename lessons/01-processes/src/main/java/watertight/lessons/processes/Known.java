package watertight.lessons.processes;

import watertight.hello.Counter;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Name;
import watertight.process.NoProcessException;
import watertight.process.Node;
import watertight.process.Pid;

/** A process that is known by a name. */
public final class Known {

    private Known() {}

    static void main() {
        Scene.play(self -> {
            // tag::name[]
            Node node = self.node();
            var visitors = new Name("visitors");
            Pid counter = Counter.start(node, 0);
            node.register(visitors, counter);

            self.send(visitors, new Counter.Add(2));
            Pid holder = node.whereis(visitors).orElseThrow();
            IO.println("by name: " + Counter.value(self, holder));
            // end::name[]

            // tag::free[]
            self.monitor(counter);
            node.kill(counter);
            self.receive(Down.class);
            boolean free = node.whereis(visitors).isEmpty();
            IO.println("the name is free: " + free);

            counter.send(new Counter.Add(1));
            IO.println("to the old pid: dropped");
            try {
                self.send(visitors, new Counter.Add(1));
            } catch (NoProcessException refused) {
                IO.println("to the name: refused");
            }
            // end::free[]
        });
    }
}
