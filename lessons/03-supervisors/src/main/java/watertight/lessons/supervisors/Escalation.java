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
            ChildSpec inner = ChildSpec.supervisor(
                    "inner",
                    () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("x"), crew.worker("y"))
                            .with(oneInAnHour));
            Pid outer = Supervisor.start(
                            self,
                            () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("a"), inner)
                                    .with(oneInAnHour))
                    .orElseThrow();
            crew.told();
            for (int crash = 1; outer.isAlive(); crash++) {
                IO.println(crash + ": " + crashX(crew, outer));
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
