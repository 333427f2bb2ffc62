package watertight.lessons.pitfalls;

import watertight.genserver.Agent;
import watertight.genserver.StartOptions;
import watertight.lessons.Scene;
import watertight.process.Name;

/** A process and a name for each visitor, and nobody who ends them. */
public final class NobodySaysGoodbye {

    private NobodySaysGoodbye() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            int before = self.node().processes().size();
            for (int visitor = 1; visitor <= 1_000; visitor++) {
                var name = new Name("visitor " + visitor);
                Agent.start(self, () -> "in port", StartOptions.named(name));
                new Agent<String>(name).update(self, where -> "at sea");
            }
            IO.println("visitors in port: 0");
            IO.println("processes more than before: " + (self.node().processes().size() - before));
            // end::use[]
        });
    }
}
