package watertight.lessons.supervisors;

import static watertight.supervisor.Strategy.ONE_FOR_ONE;

import java.time.Duration;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.supervisor.Intensity;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A supervisor that puts up with two restarts, and not with a third. */
public final class TooOften {

    private TooOften() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            // tag::use[]
            var twoInAnHour = new Intensity(2, Duration.ofHours(1));
            Pid supervisor = Supervisor.start(
                            self,
                            () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("a"), crew.worker("b"), crew.worker("c"))
                                    .with(twoInAnHour))
                    .orElseThrow();
            crew.told();
            IO.println(crew.crash(supervisor, "a"));
            IO.println(crew.crash(supervisor, "b"));
            IO.println(crew.crash(supervisor, "c"));
            IO.println("the supervisor lives: " + supervisor.isAlive());
            // end::use[]
        });
    }
}
