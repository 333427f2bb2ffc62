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
            IO.println("at once: " + QuoteCache.get(self, cache, "ACME").orElseThrow());

            Pid forgetful = QuoteCache.start(self, Duration.ofMillis(1)).orElseThrow();
            QuoteCache.put(self, forgetful, "ACME", 7);
            while (QuoteCache.get(self, forgetful, "ACME").isPresent()) {
                Thread.sleep(20);
            }
            IO.println("when it was left alone: forgotten");
            // end::use[]
        });
    }
}
