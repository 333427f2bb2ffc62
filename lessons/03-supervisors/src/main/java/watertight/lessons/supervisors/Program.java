package watertight.lessons.supervisors;

import static watertight.supervisor.Strategy.ONE_FOR_ONE;

import java.util.concurrent.CompletableFuture;
import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Self;
import watertight.supervisor.Application;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A program that is told to end, and stops its tree first. */
public final class Program {

    private Program() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            Supervisor tree = () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("database"), crew.worker("web"));
            // tag::play[]
            var atShutdown = new CompletableFuture<Runnable>();
            var end = new CompletableFuture<ExitReason>();
            self.node().spawn(_ -> end.complete(Application.run(self.node(), tree, atShutdown::complete)));
            Runnable hook = atShutdown.join();
            IO.println(crew.told());
            hook.run();
            IO.println(crew.told());
            IO.println("the program has ended: " + end.join());
            // end::play[]
        });
    }

    // tag::main[]
    /** What a main method is, then. */
    static void serve(Self self) throws InterruptedException {
        var crew = new Crew(self);
        Application.run(() -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("database"), crew.worker("web")));
    }
    // end::main[]
}
