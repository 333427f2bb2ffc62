package watertight.lessons.supervisors;

import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.supervisor.AutoShutdown;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A supervisor that ends when its work is done. */
public final class JobDone {

    private JobDone() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            // tag::use[]
            ChildSpec[] children = {
                crew.worker("log"),
                crew.worker("import").with(Restart.TRANSIENT).asSignificant(),
                crew.worker("check").with(Restart.TRANSIENT).asSignificant()
            };
            Supervisor importing =
                    () -> SupervisorSpec.of(Strategy.ONE_FOR_ONE).with(AutoShutdown.ALL_SIGNIFICANT, children);
            Pid job = Supervisor.start(self, importing).orElseThrow();
            crew.told();
            IO.println(crew.end(job, "import", ExitReason.NORMAL));
            IO.println(crew.crash(job, "check"));
            IO.println(crew.end(job, "check", ExitReason.NORMAL));
            IO.println("the supervisor lives: " + job.isAlive());
            // end::use[]
        });
    }
}
