package watertight.recorded;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import watertight.genserver.GenServer;
import watertight.process.ExitReason;
import watertight.process.Monitor;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildInfo;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Intensity;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** What the scripts about supervisors have in common besides: the supervisor helpers of {@code _lab.exs} in Java. */
record TreeLab(Lab lab, Self main) {

    static final ExitReason BOOM = ExitReason.crash("boom");

    private enum Word {
        SUPERVISOR_IS_DEAD
    }

    /** So many restarts in an hour. */
    static Intensity hourly(int maxRestarts) {
        return new Intensity(maxRestarts, Duration.ofHours(1));
    }

    /** A constant as the scripts write it in their texts. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Worker worker(String id) {
        return new Worker(lab, id);
    }

    ChildSpec child(String id) {
        return child(worker(id));
    }

    ChildSpec child(Worker worker) {
        return ChildSpec.worker(worker.id(), supervisor -> GenServer.startLink(supervisor, worker));
    }

    /** Starts a supervisor that is linked to main, and names it. */
    Pid startLink(SupervisorSpec spec) throws InterruptedException {
        Pid supervisor = Supervisor.startLink(main, () -> spec).orElseThrow();
        lab.name(supervisor, "sup");
        return supervisor;
    }

    /** Notes that a supervisor is about to be stopped, and stops it. */
    void stop(Pid supervisor) throws InterruptedException {
        lab.log("-- stopping");
        Supervisor.stop(main, supervisor);
    }

    /** The process that a supervisor has for this id. */
    Pid pid(Pid supervisor, String id) throws InterruptedException {
        return Supervisor.whichChildren(main, supervisor).stream()
                .filter(child -> child.id().equals(id))
                .map(ChildInfo::pid)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Has a child crash, and waits until the tree is quiet again. */
    void crash(Pid supervisor, String id) throws InterruptedException {
        crash(supervisor, id, BOOM);
    }

    /** Has a child end with this reason, and waits until the tree is quiet again. */
    void crash(Pid supervisor, String id, ExitReason reason) throws InterruptedException {
        Pid child = pid(supervisor, id);
        lab.log("inject", "child", new Atom(id), "reason", reason);
        crash(child, reason);
    }

    /** Has a worker end with this reason, and waits until its tree is quiet again. */
    void crash(Pid worker, ExitReason reason) throws InterruptedException {
        Monitor monitor = main.monitor(worker);
        GenServer.cast(main, worker, reason);
        lab.reason(monitor);
        lab.settle();
    }

    /** Notes the children that a supervisor knows. */
    void children(Pid supervisor) throws InterruptedException {
        Object children = supervisor.isAlive() ? Supervisor.whichChildren(main, supervisor) : Word.SUPERVISOR_IS_DEAD;
        lab.log("which_children", "value", children);
    }

    /** Notes how many children a supervisor knows. */
    void count(String event, Pid supervisor) throws InterruptedException {
        lab.log(event, "value", Supervisor.countChildren(main, supervisor));
    }
}
