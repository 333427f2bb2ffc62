package watertight.lessons.processes;

import watertight.hello.PingPong;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;

/** What exit signals do to a process that did not ask for them. */
public final class Signals {

    private Signals() {}

    static void main() {
        Scene.play(self -> {
            // tag::signals[]
            Pid plain = PingPong.pong(self.node());
            self.monitor(plain);

            self.exit(plain, ExitReason.NORMAL);
            IO.println("after normal, it answers: " + PingPong.play(self, plain, 1));

            self.exit(plain, ExitReason.SHUTDOWN);
            IO.println("after shutdown, it has ended: " + self.receive(Down.class).reason());
            // end::signals[]

            // tag::kill[]
            Pid trapping = self.spawnMonitor(me -> {
                me.trapExits(true);
                self.pid().send("ready");
                while (true) {
                    self.pid().send(me.receive(Exit.class));
                }
            }).pid();
            self.receive("ready"::equals);

            self.exit(trapping, ExitReason.SHUTDOWN);
            IO.println("trapping, it tells: " + self.receive(Exit.class).reason());

            self.node().kill(trapping);
            IO.println("killed all the same: " + self.receive(Down.class).reason());
            // end::kill[]
        });
    }
}
