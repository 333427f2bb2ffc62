package watertight.lessons.processes;

import watertight.hello.Keeper;
import watertight.lessons.Scene;
import watertight.process.Down;
import watertight.process.Pid;

/** A worker that needs three attempts, and a keeper that grants them. */
public final class KeptWorker {

    private KeptWorker() {}

    static void main() {
        Scene.play(self -> {
            // tag::keep[]
            Pid keeper = Keeper.keep(self.node(), worker -> {
                self.pid().send(worker.pid());
                if (worker.receive().equals("fail")) {
                    throw new IllegalStateException("the work failed");
                }
            });
            self.monitor(keeper);
            for (String order : new String[] {"fail", "fail", "finish"}) {
                Pid worker = self.receive(Pid.class);
                IO.println("a worker has started; it shall " + order);
                worker.send(order);
            }
            IO.println("the keeper has ended: " + self.receive(Down.class).reason());
            // end::keep[]
        });
    }
}
