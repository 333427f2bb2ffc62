package watertight.pitfalls;

import java.util.concurrent.CountDownLatch;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Self;

/** Another server, which can be asked for its state, and be kept busy inside a callback. */
record Watched<S, C, M>(GenServer<S, C, M> server) implements GenServer<S, C, M> {

    /** Asks for the state. */
    record Show(Pid to) {}

    /** The state. */
    record Shown(Object state) {}

    /** Keeps the server busy until the latch is open. */
    record Hold(CountDownLatch until) {

        @Override
        public String toString() {
            return "Hold";
        }
    }

    @Override
    public InitResult<S> init(Self self) throws Exception {
        return server.init(self);
    }

    @Override
    public CallResult<S> handleCall(C request, From from, S state) throws Exception {
        return server.handleCall(request, from, state);
    }

    @Override
    public Result<S> handleCast(M message, S state) throws Exception {
        return server.handleCast(message, state);
    }

    @Override
    public Result<S> handleInfo(Object message, S state) throws Exception {
        return switch (message) {
            case Show(var to) -> {
                to.send(new Shown(state));
                yield Result.noReply(state);
            }
            case Hold(var until) -> {
                until.await();
                yield Result.noReply(state);
            }
            default -> server.handleInfo(message, state);
        };
    }

    @Override
    public Result<S> handleContinue(Object argument, S state) throws Exception {
        return server.handleContinue(argument, state);
    }

    @Override
    public void terminate(ExitReason reason, S state) throws Exception {
        server.terminate(reason, state);
    }
}
