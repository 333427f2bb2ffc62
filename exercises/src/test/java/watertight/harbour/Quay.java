package watertight.harbour;

import java.time.Duration;
import java.util.List;
import watertight.genserver.CallTimeoutException;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.supervisor.Supervisor;

/** A supervised system of the harbour in a simulation: it is opened, and its parts are lost, in ways that are drawn. */
final class Quay {

    /** Longer than the time in which restarts are counted. */
    static final Duration A_WHILE = Duration.ofSeconds(6);

    private static final List<String> ENDS = List.of("killed", "crashed", "told to shut down", "stopped");

    private final Simulation sim;
    private final Lab lab;
    private Pid root;

    Quay(Simulation sim) {
        this.sim = sim;
        this.lab = new Lab(sim);
    }

    Lab lab() {
        return lab;
    }

    /** The topmost supervisor. */
    Pid root() {
        return root;
    }

    /** Starts the system, from a process that lives on until the system is gone. */
    void open(Supervisor system) throws InterruptedException {
        lab.node().spawn(self -> {
            self.trapExits(true);
            root = Supervisor.startLink(self, system).orElseThrow();
            self.trapExits(false);
            Lab.forever();
        });
        Lab.settle();
    }

    /** Stops the system, and expects that nothing is left of it. */
    void close() throws InterruptedException {
        try {
            Supervisor.stop(lab.node(), root, ExitReason.SHUTDOWN, Duration.ofHours(1));
        } catch (CallTimeoutException late) {
            throw Expect.never("All was told to stop, and an hour later it had not stopped.");
        }
        Lab.settle();
        Expect.that("processes left when all was stopped", lab.node().processes())
                .is(List.of());
    }

    /** The process of a part; null if there is none. */
    Pid at(Name part) {
        return lab.node().whereis(part).orElse(null);
    }

    /** The processes of parts, in their order; null for one that is not there. */
    List<Pid> at(List<Name> parts) {
        return parts.stream().map(this::at).toList();
    }

    /** Expects that parts, which were well, are still the processes that they were. */
    void expectUntouched(List<Name> parts, List<Pid> before, String why) {
        for (int i = 0; i < parts.size(); i++) {
            Pid now = at(parts.get(i));
            if (now != before.get(i)) {
                String fate = now == null ? "is gone." : "was started again: " + before.get(i) + " became " + now + ".";
                throw Expect.never(why + ", and " + parts.get(i) + ", which was well, " + fate);
            }
        }
    }

    /** A part is lost. Returns when whatever is done about it has been done. */
    void loses(Name part) throws InterruptedException {
        end(part, sim.oneOf(ENDS));
        Lab.settle();
    }

    /** A part is killed. Returns when whatever is done about it has been done. */
    void kills(Name part) throws InterruptedException {
        lab.node().whereis(part).ifPresent(lab.node()::kill);
        Lab.settle();
    }

    private void end(Name part, String how) throws InterruptedException {
        Pid pid = lab.node().whereis(part).orElseThrow(() -> Expect.never("There is no " + part + "."));
        switch (how) {
            case "killed" -> lab.node().kill(pid);
            case "crashed" -> lab.node().exit(pid, ExitReason.crash("a leak"));
            case "told to shut down" -> lab.node().exit(pid, ExitReason.SHUTDOWN);
            default -> stop(pid);
        }
    }

    private void stop(Pid pid) throws InterruptedException {
        try {
            GenServer.stop(lab.node(), pid);
        } catch (ServerEndedException already) {
            // It is lost in any case.
            return;
        }
    }
}
