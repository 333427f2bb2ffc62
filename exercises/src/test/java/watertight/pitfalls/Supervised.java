package watertight.pitfalls;

import java.time.Duration;
import watertight.genserver.StartResult;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.supervisor.Supervisor;

/** An application under its supervisor, in a simulation. */
final class Supervised {

    /** Longer than the time in which restarts are counted. */
    static final Duration A_WHILE = Duration.ofSeconds(6);

    private final Lab lab;
    private Pid root;

    Supervised(Simulation sim) {
        lab = new Lab(sim);
    }

    Lab lab() {
        return lab;
    }

    /** The supervisor; null while it is being started. */
    Pid root() {
        return root;
    }

    /** Starts the application, from a process that lives on. Returns when nobody has anything to do for the moment. */
    void open(Supervisor application) throws InterruptedException {
        lab.node().spawn(self -> {
            root = Supervisor.startLink(self, application).orElseThrow();
            Lab.forever();
        });
        Lab.settle();
    }

    /** Who holds the name now. */
    Pid at(Name name) {
        return lab.node()
                .whereis(name)
                .orElseThrow(() -> Expect.never("There is no " + name + ": it has ended and nobody started it again."));
    }

    /** How a process ended, or that it did not. */
    Object endOf(Pid pid) {
        return lab.reasonOf(pid) == null ? "not at all: it goes on" : lab.reasonOf(pid);
    }

    /** Whether that is how a start came out, in words. */
    static Object outcome(StartResult result) {
        return result instanceof StartResult.Started ? "it started" : result;
    }
}
