package watertight.bank;

import java.util.ArrayList;
import java.util.List;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Result;
import watertight.genserver.StartOptions;
import watertight.process.Caller;
import watertight.process.Self;

/** A server under the account's name that notes what it is asked, and gives every caller the same answer. */
record Impostor(Object answer, List<String> received) implements GenServer<Integer, Object, Object> {

    static Impostor start(Caller caller, Object answer) throws InterruptedException {
        var impostor = new Impostor(answer, new ArrayList<>());
        GenServer.start(caller, impostor, StartOptions.named(BankAccount.NAME));
        return impostor;
    }

    @Override
    public InitResult<Integer> init(Self self) {
        return InitResult.ok(0);
    }

    @Override
    public CallResult<Integer> handleCall(Object request, From from, Integer state) {
        received.add("call " + request);
        return CallResult.reply(answer, state);
    }

    @Override
    public Result<Integer> handleCast(Object message, Integer state) {
        received.add("cast " + message);
        return Result.noReply(state);
    }
}
