package watertight.lessons.supervisors;

import static watertight.supervisor.Restart.TEMPORARY;
import static watertight.supervisor.Strategy.ONE_FOR_ONE;

import watertight.lessons.Scene;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A printer that crashes over and over, beside the till and behind a supervisor of its own. */
public final class Bulkhead {

    private Bulkhead() {}

    static void main() {
        Scene.play(self -> {
            flat(self);
            apart(self);
        });
    }

    private static void flat(Self self) throws InterruptedException {
        var crew = new Crew(self);
        // tag::flat[]
        Supervisor flat = () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("till"), crew.worker("printer"));
        Pid shop = Supervisor.start(self, flat).orElseThrow();
        // end::flat[]
        IO.println("flat: " + crew.told());
        IO.println("the fourth crash: " + fourthCrash(crew, shop));
    }

    private static void apart(Self self) throws InterruptedException {
        var crew = new Crew(self);
        // tag::apart[]
        Supervisor printing = () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("printer"));
        ChildSpec room = ChildSpec.supervisor("printing", printing).with(TEMPORARY);
        Supervisor apart = () -> SupervisorSpec.of(ONE_FOR_ONE, crew.worker("till"), room);
        Pid shop = Supervisor.start(self, apart).orElseThrow();
        // end::apart[]
        IO.println("apart: " + crew.told());
        IO.println("the fourth crash: " + fourthCrash(crew, crew.pid(shop, "printing")));
        IO.println("the shop lives: " + shop.isAlive());
    }

    /** The fourth is one more than a supervisor puts up with unless it says otherwise. */
    private static String fourthCrash(Crew crew, Pid supervisor) throws InterruptedException {
        for (int crash = 1; crash <= 3; crash++) {
            crew.crash(supervisor, "printer");
        }
        return crew.crash(supervisor, "printer");
    }
}
