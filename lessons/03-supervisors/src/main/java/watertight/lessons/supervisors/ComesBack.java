package watertight.lessons.supervisors;

import watertight.genserver.Agent;
import watertight.genserver.StartOptions;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A counter that is killed, and counts again. */
public final class ComesBack {

    private static final Name VISITS = new Name("visits");

    private ComesBack() {}

    static void main() {
        Scene.play(self -> {
            // tag::start[]
            var named = StartOptions.named(VISITS);
            ChildSpec counter = ChildSpec.worker("counter", parent -> Agent.startLink(parent, () -> 0, named));
            Supervisor shop = () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE, counter);
            Supervisor.startLink(self, shop);
            // end::start[]

            // tag::use[]
            var visits = new Agent<Integer>(VISITS);
            visits.update(self, n -> n + 5);
            IO.println("visits: " + visits.get(self, n -> n));

            Pid first = self.node().whereis(VISITS).orElseThrow();
            self.node().kill(first);
            Pid second = successor(self, first);
            IO.println("the same process: " + first.equals(second));
            IO.println("visits: " + visits.get(self, n -> n));
            // end::use[]
        });
    }

    private static Pid successor(Self self, Pid first) throws InterruptedException {
        self.monitor(first);
        self.receive(Down.class);
        while (self.node().whereis(VISITS).isEmpty()) {
            Thread.sleep(5);
        }
        return self.node().whereis(VISITS).get();
    }
}
