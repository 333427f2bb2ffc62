package watertight.lessons.supervisors;

import static watertight.supervisor.Strategy.ONE_FOR_ONE;

import java.time.Duration;
import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Intensity;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A supervisor that gives up, and the one above it. */
public final class Escalation {

    private Escalation() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            // tag::use[]
            var oneInAnHour = new Intensity(1, Duration.ofHours(1));
            Supervisor inner = () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("x"), crew.worker("y"))
                    .with(oneInAnHour);
            Supervisor outer =
                    () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("a"), ChildSpec.supervisor("inner", inner))
                            .with(oneInAnHour);
            Pid root = Supervisor.start(self, outer).orElseThrow();
            crew.told();
            for (int crash = 1; root.isAlive(); crash++) {
                IO.println(crash + ": " + crashX(crew, root));
            }
            // end::use[]
        });
    }

    private static String crashX(Crew crew, Pid outer) throws InterruptedException {
        Pid inner = crew.pid(outer, "inner");
        crew.bringDown(inner, "x", ExitReason.crash("boom"));
        if (!inner.isAlive()) {
            crew.awaitNews(outer, inner);
        }
        return crew.told();
    }
}
