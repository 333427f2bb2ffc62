package watertight.lessons.supervisors;

import static watertight.supervisor.Strategy.ONE_FOR_ONE;

import java.util.concurrent.atomic.AtomicInteger;
import watertight.genserver.StartResult;
import watertight.lessons.Scene;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A child that can't be started again at once. */
public final class FailingRestart {

    private FailingRestart() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            crash(self, 2);
            crash(self, 3);
            // end::use[]
        });
    }

    // tag::crash[]
    /** b starts well the first time, and fails then as often as this. */
    static void crash(Self self, int failures) throws InterruptedException {
        var crew = new Crew(self);
        var starts = new AtomicInteger();
        ChildSpec worker = crew.worker("b");
        ChildSpec fails = ChildSpec.worker("b", parent -> {
            int start = starts.incrementAndGet();
            return start == 1 || start > 1 + failures
                    ? worker.start().start(parent)
                    : new StartResult.Failed(ExitReason.crash("not yet"));
        });
        Supervisor shop = () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("a"), fails);
        Pid supervisor = Supervisor.start(self, shop).orElseThrow();
        crew.told();
        IO.println(crew.crash(supervisor, "b"));
        IO.println("starts of b: " + starts.get() + "; the supervisor lives: " + supervisor.isAlive());
    }
    // end::crash[]
}
