package watertight.lessons.supervisors;

import static watertight.supervisor.Strategy.ONE_FOR_ONE;

import java.time.Duration;
import java.util.List;
import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.supervisor.ChildSpec;
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
            List<ChildSpec> children = List.of(crew.worker("a"), crew.worker("b"), crew.worker("c"));
            Supervisor shop = () -> SupervisorSpec.of(ONE_FOR_ONE, children).with(twoInAnHour);
            Pid supervisor = Supervisor.start(self, shop).orElseThrow();
            crew.told();
            IO.println(crew.crash(supervisor, "a"));
            IO.println(crew.crash(supervisor, "b"));
            IO.println(crew.crash(supervisor, "c"));
            IO.println("the supervisor lives: " + supervisor.isAlive());
            // end::use[]
        });
    }
}
