package watertight.lessons.servers;

import static watertight.process.ExitReason.SHUTDOWN;

import java.time.Duration;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** Which ends run terminate. */
public final class LastWords {

    private LastWords() {}

    private record Terminated(ExitReason reason) {}

    private interface End {
        void of(Pid server) throws InterruptedException;
    }

    // tag::server[]
    private record Porter(Pid boss, boolean traps) implements GenServer<String, Void, String> {

        @Override
        public InitResult<String> init(Self self) {
            self.trapExits(traps);
            return InitResult.ok("on duty");
        }

        @Override
        public Result<String> handleCast(String order, String state) {
            throw new IllegalStateException(order);
        }

        @Override
        public void terminate(ExitReason reason, String state) {
            boss.send(new Terminated(reason));
        }
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            self.trapExits(true);
            // tag::ends[]
            end(self, "it is stopped", false, porter -> GenServer.stop(self, porter));
            end(self, "it throws", false, porter -> GenServer.cast(self, porter, "fire!"));
            end(self, "a signal", false, porter -> self.exit(porter, SHUTDOWN));
            end(self, "a signal, trapped", true, porter -> self.exit(porter, SHUTDOWN));
            end(self, "a kill", true, porter -> self.node().kill(porter));
            // end::ends[]
        });
    }

    private static void end(Self self, String how, boolean traps, End end) throws InterruptedException {
        Pid porter = GenServer.startLink(self, new Porter(self.pid(), traps)).orElseThrow();
        self.monitor(porter);
        end.of(porter);
        ExitReason why = self.receive(Down.class).reason();
        boolean terminated = self.receive(Terminated.class, Duration.ZERO).isPresent();
        IO.println(how + ": " + (terminated ? "terminate, " : "") + why);
    }
}
