package watertight.supervisor;

import java.util.Optional;
import watertight.genserver.BadReturnException;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Self;

/** The server that every supervisor is. It traps exits, so that it hears of its children's ends. */
record SupervisorServer(Supervisor supervisor) implements GenServer<Supervision, Operation, Retry> {

    @Override
    public InitResult<Supervision> init(Self self) throws Exception {
        self.trapExits(true);
        return switch (supervisor.init()) {
            case SupervisorSpec spec -> start(new Supervision(self, spec));
            case SupervisorInit.Ignore() -> InitResult.ignore();
            case null -> throw new BadReturnException("init");
        };
    }

    private static InitResult<Supervision> start(Supervision supervision) throws InterruptedException {
        Optional<FailedToStart> failed = supervision.start();
        return failed.isPresent() ? InitResult.stop(ExitReason.shutdown(failed.get())) : InitResult.ok(supervision);
    }

    @Override
    public CallResult<Supervision> handleCall(Operation operation, From from, Supervision supervision)
            throws Exception {
        var management = new Management(supervision);
        Object answer = switch (operation) {
            case Operation.WhichChildren() -> management.which();
            case Operation.CountChildren() -> ChildCounts.of(management.which());
            case Operation.StartChild(ChildSpec child) -> management.start(child);
            case Operation.TerminateChild(String id) -> management.terminate(id);
            case Operation.RestartChild(String id) -> management.restart(id);
            case Operation.DeleteChild(String id) -> management.delete(id);
        };
        return CallResult.reply(answer, supervision);
    }

    @Override
    public Result<Supervision> handleCast(Retry retry, Supervision supervision) throws Exception {
        return supervision.onRetry(retry);
    }

    @Override
    public Result<Supervision> handleInfo(Object message, Supervision supervision) throws Exception {
        return message instanceof Exit exit
                ? supervision.onExit(exit)
                : GenServer.super.handleInfo(message, supervision);
    }

    @Override
    public void terminate(ExitReason reason, Supervision supervision) throws Exception {
        supervision.stop();
    }
}
