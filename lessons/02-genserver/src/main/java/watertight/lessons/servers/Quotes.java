package watertight.lessons.servers;

import java.time.Duration;
import watertight.bank.QuoteCache;
import watertight.lessons.Scene;
import watertight.process.Pid;

/** A cache that remembers for as long as somebody is interested. */
public final class Quotes {

    private Quotes() {}

    static void main() {
        Scene.play(self -> {
            // tag::use[]
            Pid cache = QuoteCache.start(self, Duration.ofHours(1)).orElseThrow();
            QuoteCache.put(self, cache, "ACME", 7);
            var price = QuoteCache.get(self, cache, "ACME");
            IO.println("at once: " + price.orElseThrow());

            var moment = Duration.ofMillis(1);
            Pid forgetful = QuoteCache.start(self, moment).orElseThrow();
            QuoteCache.put(self, forgetful, "ACME", 7);
            while (QuoteCache.get(self, forgetful, "ACME").isPresent()) {
                Thread.sleep(20);
            }
            IO.println("when it was left alone: forgotten");
            // end::use[]
        });
    }
}
