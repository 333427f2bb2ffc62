package watertight.supervisor;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** The server that every dynamic supervisor is. It traps exits, so that it hears of its children's ends. */
record DynamicSupervisorServer(DynamicSupervisorSpec spec)
        implements GenServer<DynamicSupervision, DynamicOperation, DynamicSupervision.Retry> {

    @Override
    public InitResult<DynamicSupervision> init(Self self) {
        self.trapExits(true);
        return InitResult.ok(new DynamicSupervision(self, spec));
    }

    @Override
    public CallResult<DynamicSupervision> handleCall(
            DynamicOperation operation, From from, DynamicSupervision supervision) throws Exception {
        Object answer = switch (operation) {
            case DynamicOperation.WhichChildren() -> supervision.which();
            case DynamicOperation.CountChildren() -> ChildCounts.of(supervision.which());
            case DynamicOperation.StartChild(ChildSpec child) -> supervision.start(child);
            case DynamicOperation.TerminateChild(Pid child) -> supervision.terminate(child);
        };
        return CallResult.reply(answer, supervision);
    }

    @Override
    public Result<DynamicSupervision> handleCast(DynamicSupervision.Retry retry, DynamicSupervision supervision)
            throws Exception {
        return supervision.onRetry(retry);
    }

    @Override
    public Result<DynamicSupervision> handleInfo(Object message, DynamicSupervision supervision) throws Exception {
        return message instanceof Exit exit
                ? supervision.onExit(exit)
                : GenServer.super.handleInfo(message, supervision);
    }

    @Override
    public void terminate(ExitReason reason, DynamicSupervision supervision) throws Exception {
        supervision.stop();
    }
}
