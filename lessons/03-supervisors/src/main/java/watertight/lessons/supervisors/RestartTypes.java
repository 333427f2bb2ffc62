package watertight.lessons.supervisors;

import static watertight.supervisor.Strategy.ONE_FOR_ONE;

import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.Restart;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** Which child is started again after which end. */
public final class RestartTypes {

    private RestartTypes() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            for (Restart type : Restart.values()) {
                String name = type.name().toLowerCase();
                end(self, name, type, ExitReason.NORMAL);
                end(self, name, type, ExitReason.SHUTDOWN);
                end(self, name, type, ExitReason.crash("boom"));
            }
            // end::use[]
        });
    }

    // tag::end[]
    static void end(Self self, String name, Restart type, ExitReason reason) throws InterruptedException {
        var crew = new Crew(self);
        Supervisor shop = () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker(name).with(type));
        Pid supervisor = Supervisor.start(self, shop).orElseThrow();
        crew.told();
        String what = crew.end(supervisor, name, reason);
        IO.println(
                what + "; known: " + Supervisor.countChildren(self, supervisor).specs());
        Supervisor.stop(self, supervisor);
        crew.told();
    }
    // end::end[]
}
