package watertight.lessons.supervisors;

import watertight.lessons.Scene;
import watertight.process.Pid;
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
            for (Strategy strategy : Strategy.values()) {
                Pid supervisor = Supervisor.start(
                                self,
                                () -> SupervisorSpec.of(strategy, crew.worker("a"), crew.worker("b"), crew.worker("c")))
                        .orElseThrow();
                crew.told();
                IO.println(strategy.name().toLowerCase() + ": " + crew.crash(supervisor, "b"));
                Supervisor.stop(self, supervisor);
                crew.told();
            }
            // end::use[]
        });
    }
}
