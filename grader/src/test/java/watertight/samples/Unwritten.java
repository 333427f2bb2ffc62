package watertight.samples;

import static watertight.Todo.todo;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import watertight.grader.sim.Simulation;

/** A stub, reached on a thread of the student's own, behind a handler that swallows everything. */
public final class Unwritten implements Consumer<Simulation> {

    @Override
    public void accept(Simulation sim) {
        sim.start("caller", () -> {
            Thread.startVirtualThread(() -> {
                try {
                    answer();
                } catch (Throwable swallowed) {
                    LockSupport.park();
                }
            });
            LockSupport.park();
        });
        sim.run();
    }

    /** The stub. */
    public static int answer() {
        throw todo("4.2");
    }
}
