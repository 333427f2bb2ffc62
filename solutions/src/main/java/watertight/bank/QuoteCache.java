package watertight.bank;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import watertight.genserver.CallResult;
import watertight.genserver.From;
import watertight.genserver.GenServer;
import watertight.genserver.IdleTimeout;
import watertight.genserver.InitResult;
import watertight.genserver.Request;
import watertight.genserver.Result;
import watertight.genserver.StartResult;
import watertight.process.Caller;
import watertight.process.Destination;
import watertight.process.Self;

/**
 * Remembers the prices of shares, for as long as somebody is interested: when it has not been used for a while, it
 * forgets them all. Its state: the price of each share.
 */
public final class QuoteCache implements GenServer<Map<String, Integer>, QuoteCache.Get, QuoteCache.Put> {

    /** Asks for the price of a share. */
    public record Get(String share) implements Request<Optional<Integer>> {}

    /** Tells the price of a share. */
    public record Put(String share, int price) {}

    private final Duration idle;

    private QuoteCache(Duration idle) {
        this.idle = idle;
    }

    /**
     * Starts a cache.
     *
     * @param idle how long it remembers when it is not used
     */
    public static StartResult start(Caller caller, Duration idle) throws InterruptedException {
        return GenServer.start(caller, new QuoteCache(idle));
    }

    /** The price of a share, or empty if it is not known, or no longer. */
    public static Optional<Integer> get(Caller caller, Destination cache, String share) throws InterruptedException {
        return GenServer.call(caller, cache, new Get(share));
    }

    /** Remembers the price of a share, in place of an older one. Does not wait. */
    public static void put(Caller caller, Destination cache, String share, int price) {
        GenServer.cast(caller, cache, new Put(share, price));
    }

    /** There are no prices at first, and nothing to forget. */
    @Override
    public InitResult<Map<String, Integer>> init(Self self) {
        return InitResult.ok(Map.of());
    }

    // tag::callbacks[]
    /** Answers with the price, or empty. This is a use: the cache is idle from now on. */
    @Override
    public CallResult<Map<String, Integer>> handleCall(Get get, From from, Map<String, Integer> prices) {
        // begin 2.15
        return CallResult.reply(Optional.ofNullable(prices.get(get.share())), prices)
                .withTimeout(idle);
        // end 2.15
    }

    /** Remembers the price. This is a use: the cache is idle from now on. */
    @Override
    public Result<Map<String, Integer>> handleCast(Put put, Map<String, Integer> prices) {
        // begin 2.15
        var more = new HashMap<>(prices);
        more.put(put.share(), put.price());
        return Result.noReply(Map.copyOf(more)).withTimeout(idle);
        // end 2.15
    }

    /**
     * Idle for long enough: forgets all prices, and waits for the next use. Any other message is dropped; but it has
     * cancelled the timeout, so the cache is idle from now on.
     */
    @Override
    public Result<Map<String, Integer>> handleInfo(Object message, Map<String, Integer> prices) {
        // begin 2.15
        return switch (message) {
            case IdleTimeout() -> Result.noReply(Map.of());
            default -> Result.noReply(prices).withTimeout(idle);
        };
        // end 2.15
    }
    // end::callbacks[]
}
