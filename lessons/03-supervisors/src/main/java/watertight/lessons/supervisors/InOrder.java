package watertight.lessons.supervisors;

import static watertight.supervisor.Strategy.ONE_FOR_ONE;

import java.util.List;
import watertight.genserver.StartResult;
import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** The order in which children start and stop, and what becomes of those before one that can't start. */
public final class InOrder {

    private InOrder() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            ChildSpec broken =
                    ChildSpec.worker("broken", parent -> new StartResult.Failed(ExitReason.crash("no paper")));
            // tag::use[]
            Supervisor shop =
                    () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("a"), crew.worker("b"), crew.worker("c"));
            Pid supervisor = Supervisor.start(self, shop).orElseThrow();
            IO.println("start: " + crew.told());
            Supervisor.stop(self, supervisor);
            IO.println("stop: " + crew.told());

            List<ChildSpec> children = List.of(crew.worker("a"), crew.worker("b"), broken, crew.worker("d"));
            StartResult result = Supervisor.start(self, () -> SupervisorSpec.of(ONE_FOR_ONE, children));
            IO.println("one fails: " + crew.told());
            IO.println(result);
            // end::use[]
        });
    }
}
