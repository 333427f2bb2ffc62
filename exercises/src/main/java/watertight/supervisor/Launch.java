package watertight.supervisor;

import watertight.genserver.StartResult;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** What came of starting a child. */
sealed interface Launch {

    /** It runs. */
    record Up(Pid pid) implements Launch {}

    /** There is nothing to run. */
    record Ignored() implements Launch {}

    /** It did not start. */
    record Failed(ExitReason reason) implements Launch {}

    /**
     * Runs a child's start function.
     *
     * @throws InterruptedException if the supervisor is ended from outside meanwhile
     */
    static Launch of(ChildSpec spec, Self supervisor) throws InterruptedException {
        try {
            return of(spec.start().start(supervisor));
        } catch (Exception thrown) {
            if (!supervisor.pid().isAlive()) {
                throw new InterruptedException("supervisor " + supervisor.pid() + " has ended");
            }
            return new Failed(ExitReason.of(thrown));
        }
    }

    private static Launch of(StartResult result) {
        return switch (result) {
            case StartResult.Started(Pid pid) -> new Up(pid);
            case StartResult.Ignored() -> new Ignored();
            case StartResult.Failed(ExitReason reason) -> new Failed(reason);
            case StartResult.AlreadyStarted(Pid pid) -> new Failed(ExitReason.crash("its name is taken by " + pid));
            case StartResult.TimedOut() -> new Failed(ExitReason.crash("its init took too long"));
            case null -> new Failed(ExitReason.crash("its start function returned null"));
        };
    }
}
