package watertight.lessons.servers;

import java.time.Duration;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** A server that nobody calls: its messages come from a timer and a monitor. */
public final class ClosingTime {

    private ClosingTime() {}

    private record Closing() {}

    // tag::server[]
    private record Doorman(Pid guest) implements GenServer<Self, Void, Void> {

        @Override
        public InitResult<Self> init(Self self) {
            self.monitor(guest);
            var soon = Duration.ofMillis(10);
            self.node().sendAfter(self.pid(), new Closing(), soon);
            return InitResult.ok(self);
        }

        @Override
        public Result<Self> handleInfo(Object message, Self self) {
            return switch (message) {
                case Closing() -> {
                    IO.println("closing time");
                    self.node().kill(guest);
                    yield Result.noReply(self);
                }
                case Down _ -> {
                    IO.println("the last guest has left");
                    yield Result.stop(ExitReason.NORMAL, self);
                }
                default -> Result.noReply(self);
            };
        }
    }
    // end::server[]

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid guest = self.node().spawn(Self::receive);
            self.trapExits(true);
            var doorman = GenServer.startLink(self, new Doorman(guest));
            doorman.orElseThrow().send("a letter for somebody else");
            IO.println("the doorman: " + self.receive(Exit.class).reason());
            // end::use[]
        });
    }
}
