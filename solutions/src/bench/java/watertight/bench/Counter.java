package watertight.bench;

import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.process.Caller;
import watertight.process.Pid;
import watertight.process.Self;

/** A server that counts: it adds what it is asked to add. */
final class Counter implements GenServer<Long, Counter.AddAndGet, Counter.Add> {

    record AddAndGet(int number) implements Request<Long> {}

    record Add(int number) {}

    static long addAndGet(Caller caller, Pid counter, int number) throws InterruptedException {
        return GenServer.call(caller, counter, new AddAndGet(number));
    }

    static void add(Caller caller, Pid counter, int number) {
        GenServer.cast(caller, counter, new Add(number));
    }

    @Override
    public InitResult<Long> init(Self self) {
        return InitResult.ok(0L);
    }

    @Override
    public CallResult<Long> handleCall(AddAndGet request, From from, Long count) {
        long sum = count + request.number();
        return CallResult.reply(sum, sum);
    }

    @Override
    public Result<Long> handleCast(Add message, Long count) {
        return Result.noReply(count + message.number());
    }
}
