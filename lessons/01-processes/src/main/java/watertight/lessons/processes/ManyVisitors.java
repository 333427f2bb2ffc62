package watertight.lessons.processes;

import watertight.hello.Counter;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;

/** Ten processes add to one counter at the same time. Nothing is lost. */
public final class ManyVisitors {

    private ManyVisitors() {}

    static void main() {
        Scene.play(self -> {
            // tag::visitors[]
            Pid counter = Counter.start(self.node(), 0);
            for (int visitor = 0; visitor < 10; visitor++) {
                self.spawnMonitor(me -> {
                    for (int i = 0; i < 100; i++) {
                        Counter.add(counter, 1);
                    }
                });
            }
            for (int visitor = 0; visitor < 10; visitor++) {
                self.receive(Down.class);
            }
            int number = Counter.value(self, counter);
            IO.println("The counter says " + number + ".");
            // end::visitors[]
        });
    }
}
