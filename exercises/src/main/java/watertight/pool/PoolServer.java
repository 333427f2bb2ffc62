package watertight.pool;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.process.Down;
import watertight.process.Exit;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;

/** The server that every pool is. It traps exits, so that its workers end before it does. */
record PoolServer(PoolOptions options, ChildSpec worker) implements GenServer<Lending, PoolOperation, PoolNotice> {

    @Override
    public InitResult<Lending> init(Self self) throws InterruptedException {
        self.trapExits(true);
        return InitResult.ok(new Lending(self, options, new Workers(self, worker)));
    }

    @Override
    public CallResult<Lending> handleCall(PoolOperation operation, From from, Lending lending) throws Exception {
        return switch (operation) {
            case PoolOperation.Status() -> CallResult.reply(lending.status(), lending);
            case PoolOperation.Checkout(Ticket ticket, boolean waits) -> {
                lending.checkout(ticket, from, waits);
                yield Result.noReply(lending);
            }
        };
    }

    @Override
    public Result<Lending> handleCast(PoolNotice notice, Lending lending) throws Exception {
        switch (notice) {
            case PoolNotice.Checkin(Pid worker, Pid client) -> lending.checkin(worker, client);
            case PoolNotice.Cancel(Ticket ticket) -> lending.cancel(ticket);
        }
        return Result.noReply(lending);
    }

    @Override
    public Result<Lending> handleInfo(Object message, Lending lending) throws Exception {
        switch (message) {
            case Down down -> lending.ended(down);
            case Exit(Pid from, ExitReason reason)
            when lending.workers().areUnder(from) -> {
                return Result.stop(reason, lending);
            }
            case Exit _ -> {}
            default -> GenServer.super.handleInfo(message, lending);
        }
        return Result.noReply(lending);
    }

    @Override
    public void terminate(ExitReason reason, Lending lending) throws Exception {
        lending.workers().stopAll();
    }
}
