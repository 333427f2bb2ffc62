package watertight.lessons.supervisors;

import static watertight.supervisor.Strategy.ONE_FOR_ONE;

import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** Children that are started, stopped and forgotten while their supervisor works. */
public final class ByHand {

    private ByHand() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            Pid supervisor = Supervisor.start(self, () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("a")))
                    .orElseThrow();
            // tag::use[]
            say("start b", Supervisor.startChild(self, supervisor, crew.worker("b")));
            say("start b", Supervisor.startChild(self, supervisor, crew.worker("b")));
            say("delete b", Supervisor.deleteChild(self, supervisor, "b"));
            say("terminate b", Supervisor.terminateChild(self, supervisor, "b"));
            say("start b", Supervisor.startChild(self, supervisor, crew.worker("b")));
            say("restart b", Supervisor.restartChild(self, supervisor, "b"));
            say("restart b", Supervisor.restartChild(self, supervisor, "b"));
            say("terminate b", Supervisor.terminateChild(self, supervisor, "b"));
            say("delete b", Supervisor.deleteChild(self, supervisor, "b"));
            say("restart b", Supervisor.restartChild(self, supervisor, "b"));
            // end::use[]
        });
    }

    /** A result without the pid in it, which is another in each run. */
    private static void say(String what, Object result) {
        IO.println(what + ": " + result.toString().replaceAll("\\[.*", ""));
    }
}
