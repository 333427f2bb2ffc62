package watertight.lessons.pitfalls;

import java.time.Duration;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A child whose init is slow, and the one that comes after it. */
public final class EverybodyWaits {

    private EverybodyWaits() {}

    private record Told(String what) {}

    // tag::server[]
    private record Worker(String name, boolean slow, Pid boss) implements GenServer<String, Void, Void> {

        @Override
        public InitResult<String> init(Self self) throws InterruptedException {
            if (slow) {
                Thread.sleep(Duration.ofMillis(300)); // reads its charts
            }
            boss.send(new Told(name + " is ready"));
            return InitResult.ok(name);
        }
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            Pid me = self.pid();
            // tag::use[]
            Supervisor tree = () -> SupervisorSpec.of(
                    Strategy.ONE_FOR_ONE,
                    ChildSpec.worker("charts", s -> GenServer.startLink(s, new Worker("charts", true, me))),
                    ChildSpec.worker("radio", s -> GenServer.startLink(s, new Worker("radio", false, me))));
            Supervisor.startLink(self, tree);
            // end::use[]
            IO.println(self.receive(Told.class).what());
            IO.println(self.receive(Told.class).what());
        });
    }
}
