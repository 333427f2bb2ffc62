package watertight.lessons.supervisors;

import java.util.List;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** The same crash, under each strategy. */
public final class ThreeStrategies {

    private ThreeStrategies() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            // tag::use[]
            List<ChildSpec> children = List.of(crew.worker("a"), crew.worker("b"), crew.worker("c"));
            for (Strategy strategy : Strategy.values()) {
                Supervisor shop = () -> SupervisorSpec.of(strategy, children);
                Pid supervisor = Supervisor.start(self, shop).orElseThrow();
                crew.told();
                IO.println(strategy.name().toLowerCase() + ": " + crew.crash(supervisor, "b"));
                Supervisor.stop(self, supervisor);
                crew.told();
            }
            // end::use[]
        });
    }
}
