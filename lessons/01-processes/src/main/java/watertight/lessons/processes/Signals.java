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
            PingPong.play(self, plain, 1);
            IO.println("after normal, it answers");

            self.exit(plain, ExitReason.SHUTDOWN);
            ExitReason why = self.receive(Down.class).reason();
            IO.println("after shutdown, it has ended: " + why);
            // end::signals[]

            // tag::kill[]
            Pid trapping = self.spawnMonitor(me -> {
                        me.trapExits(true);
                        self.pid().send("ready");
                        while (true) {
                            self.pid().send(me.receive(Exit.class));
                        }
                    })
                    .pid();
            self.receive("ready"::equals);

            self.exit(trapping, ExitReason.SHUTDOWN);
            why = self.receive(Exit.class).reason();
            IO.println("trapping, it tells: " + why);

            self.node().kill(trapping);
            why = self.receive(Down.class).reason();
            IO.println("killed all the same: " + why);
            // end::kill[]
        });
    }
}
