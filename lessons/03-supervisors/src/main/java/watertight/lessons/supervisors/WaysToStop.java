package watertight.lessons.supervisors;

import static watertight.supervisor.Shutdown.BRUTAL_KILL;

import java.time.Duration;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Shutdown;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** Children that are willing to stop, and children that are not. */
public final class WaysToStop {

    private WaysToStop() {}

    // tag::guest[]
    private record Guest(Duration goodbye) implements GenServer<String, Void, Void> {

        @Override
        public InitResult<String> init(Self self) {
            self.trapExits(true);
            return InitResult.ok("here");
        }

        @Override
        public void terminate(ExitReason reason, String state) throws InterruptedException {
            Thread.sleep(goodbye);
        }
    }
    // end::guest[]

    static void main() {
        Scene.play(self -> {
            Pid supervisor = Supervisor.startLink(self, () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE))
                    .orElseThrow();
            // tag::stops[]
            var willing = new Guest(Duration.ZERO);
            var stubborn = new Guest(Duration.ofDays(1));
            stop(self, supervisor, "willing, has 5 s", willing, Shutdown.after(Duration.ofSeconds(5)));
            stop(self, supervisor, "stubborn, has 0.1 s", stubborn, Shutdown.after(Duration.ofMillis(100)));
            stop(self, supervisor, "willing, brutal kill", willing, BRUTAL_KILL);
            // end::stops[]
        });
    }

    private static void stop(Self self, Pid supervisor, String id, Guest guest, Shutdown shutdown)
            throws InterruptedException {
        ChildSpec spec = ChildSpec.worker(id, parent -> GenServer.startLink(parent, guest));
        Pid child = Supervisor.startChild(self, supervisor, spec.with(shutdown)).orElseThrow();
        self.monitor(child);
        Supervisor.terminateChild(self, supervisor, id);
        IO.println(id + ": " + self.receive(Down.class).reason());
    }
}
