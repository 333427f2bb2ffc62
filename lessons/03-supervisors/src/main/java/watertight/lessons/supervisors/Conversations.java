package watertight.lessons.supervisors;

import static watertight.supervisor.Restart.TEMPORARY;
import static watertight.supervisor.Restart.TRANSIENT;

import watertight.genserver.GenServer;
import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.DynamicSupervisor;
import watertight.supervisor.DynamicSupervisorSpec;
import watertight.supervisor.StartChildResult;

/** One process for each customer who is there. */
public final class Conversations {

    private Conversations() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            // tag::use[]
            ChildSpec talk = crew.worker("talk");
            Pid hall = DynamicSupervisor.start(self, DynamicSupervisorSpec.DEFAULT.withMaxChildren(2))
                    .orElseThrow();
            Pid ann = DynamicSupervisor.startChild(self, hall, talk).orElseThrow();
            Pid bob = DynamicSupervisor.startChild(self, hall, talk.with(TEMPORARY))
                    .orElseThrow();
            IO.println(crew.told());
            StartChildResult third = DynamicSupervisor.startChild(self, hall, talk.with(TRANSIENT));
            IO.println("a third: " + (third instanceof StartChildResult.Started));

            GenServer.cast(self, ann, ExitReason.crash("boom"));
            IO.println(crew.tells() + ", " + crew.tells());
            DynamicSupervisor.terminateChild(self, hall, bob);
            IO.println(crew.tells());
            IO.println("known: " + DynamicSupervisor.countChildren(self, hall).specs());
            // end::use[]
        });
    }
}
