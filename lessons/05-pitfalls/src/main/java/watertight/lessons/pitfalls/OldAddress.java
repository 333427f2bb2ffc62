package watertight.lessons.pitfalls;

import java.time.Duration;
import watertight.genserver.Agent;
import watertight.genserver.ServerEndedException;
import watertight.genserver.StartOptions;
import watertight.lessons.Scene;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A pid that was right until the restart. */
public final class OldAddress {

    private static final Name LAMP = new Name("lamp");

    private OldAddress() {}

    static void main() {
        Scene.play(self -> {
            var named = StartOptions.named(LAMP);
            var spec = ChildSpec.worker("lamp", s -> Agent.startLink(s, () -> "dark", named));
            Supervisor.startLink(self, () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, spec));
            // tag::use[]
            Pid lamp = self.node().whereis(LAMP).orElseThrow();
            self.node().kill(lamp);
            awaitSuccessor(self, lamp);
            try {
                new Agent<String>(lamp).get(self, light -> light);
            } catch (ServerEndedException gone) {
                IO.println("by the pid: " + gone.reason());
            }
            IO.println("by the name: " + new Agent<String>(LAMP).get(self, light -> light));
            // end::use[]
        });
    }

    private static void awaitSuccessor(Self self, Pid first) throws InterruptedException {
        while (self.node().whereis(LAMP).filter(pid -> pid != first).isEmpty()) {
            Thread.sleep(Duration.ofMillis(5));
        }
    }
}
