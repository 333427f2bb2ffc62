package watertight.lessons.supervisors;

import static watertight.supervisor.Restart.TEMPORARY;
import static watertight.supervisor.Restart.TRANSIENT;

import java.util.List;
import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.supervisor.ChildInfo;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** Whom a group restart starts again, and whom it forgets. */
public final class AlsoTheFinished {

    private AlsoTheFinished() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            // tag::use[]
            List<ChildSpec> children = List.of(
                    crew.worker("till"),
                    crew.worker("survey").with(TEMPORARY),
                    crew.worker("stocktaking").with(TRANSIENT));
            Supervisor shop = () -> SupervisorSpec.of(Strategy.ONE_FOR_ALL, children);
            Pid supervisor = Supervisor.start(self, shop).orElseThrow();
            crew.told();
            IO.println(crew.end(supervisor, "stocktaking", ExitReason.NORMAL));
            IO.println(crew.crash(supervisor, "till"));
            IO.println(Supervisor.whichChildren(self, supervisor).stream()
                    .map(ChildInfo::id)
                    .toList());
            // end::use[]
        });
    }
}
