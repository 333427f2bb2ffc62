package watertight.lessons.actors;

import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.ExitReason;
import watertight.process.Pid;

/** Three processes, one of which has a bug. */
public final class Compartments {

    private record Divide(int by, Pid from) {}

    private record Result(int number) {}

    private Compartments() {}

    static void main() {
        Scene.play(self -> {
            // tag::crash[]
            Pid[] compartments = new Pid[3];
            for (int i = 0; i < compartments.length; i++) {
                compartments[i] = self.spawnMonitor(me -> {
                            while (true) {
                                var divide = (Divide) me.receive();
                                divide.from().send(new Result(12 / divide.by()));
                            }
                        })
                        .pid();
            }
            compartments[1].send(new Divide(0, self.pid()));
            ExitReason reason = self.receive(Down.class).reason();
            IO.println("The second has ended: " + reason);

            for (Pid pid : compartments) {
                pid.send(new Divide(3, self.pid()));
            }
            int one = self.receive(Result.class).number();
            IO.println("One answers: " + one);
            int another = self.receive(Result.class).number();
            IO.println("Another answers: " + another);
            // end::crash[]
        });
    }
}
