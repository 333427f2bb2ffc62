package watertight.lessons.servers;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import watertight.bank.ExchangeRates;
import watertight.lessons.Scene;
import watertight.process.Pid;

/** A server that has started long before it is ready. */
public final class Rates {

    private Rates() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            var book = new CompletableFuture<Map<String, Integer>>();
            Pid rates = ExchangeRates.start(self, book::get).orElseThrow();
            IO.println("started, and nothing loaded yet");

            book.complete(Map.of("CHF", 107));
            var franc = ExchangeRates.rate(self, rates, "CHF");
            IO.println("a franc is worth " + franc.orElseThrow());
            // end::use[]
        });
    }
}
