package watertight.bank;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Self;

/**
 * Knows what a unit of each currency is worth, in cents. To load the rates takes long, and whoever starts this must not
 * wait for it. Its state: the rates, none at first.
 */
public final class ExchangeRates implements GenServer<Map<String, Integer>, ExchangeRates.GetRate, Void> {

    /** Asks for the rate of one currency. */
    public record GetRate(String currency) implements Request<Optional<Integer>> {}

    /** What is still to do after init. */
    private record Load() {}

    private final Callable<Map<String, Integer>> loader;

    private ExchangeRates(Callable<Map<String, Integer>> loader) {
        this.loader = loader;
    }

    /** Starts the server. Does not wait for the loader. */
    public static StartResult start(Caller caller, Callable<Map<String, Integer>> loader) throws InterruptedException {
        return GenServer.start(caller, new ExchangeRates(loader));
    }

    /** The rate of a currency, or empty if there is none. Waits while the rates are being loaded. */
    public static Optional<Integer> rate(Caller caller, Destination rates, String currency)
            throws InterruptedException {
        return GenServer.call(caller, rates, new GetRate(currency), GenServer.FOREVER);
    }

    // tag::callbacks[]
    /** Returns at once: the rates are loaded right after that, before any request is answered. */
    @Override
    public InitResult<Map<String, Integer>> init(Self self) {
        // begin 2.13
        return InitResult.<Map<String, Integer>>ok(Map.of()).andContinue(new Load());
        // end 2.13
    }

    /** Runs the loader once: what it returns is the state from then on. If it throws, the server crashes. */
    @Override
    public Result<Map<String, Integer>> handleContinue(Object load, Map<String, Integer> none) throws Exception {
        // begin 2.13
        return Result.noReply(Map.copyOf(loader.call()));
        // end 2.13
    }

    /** Answers with the rate, or empty. */
    @Override
    public CallResult<Map<String, Integer>> handleCall(GetRate request, From from, Map<String, Integer> rates) {
        // begin 2.13
        return CallResult.reply(Optional.ofNullable(rates.get(request.currency())), rates);
        // end 2.13
    }
    // end::callbacks[]
}
