package watertight.bank;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;

@Exercise("2.15")
class QuoteCacheTest {

    private static final int IDLE = 10_000;

    private static final List<String> SHARES = List.of("ACME", "IBIS", "OSLO");

    private static Pid start(Lab lab) throws InterruptedException {
        return QuoteCache.start(lab.node(), Duration.ofMillis(IDLE)).orElseThrow();
    }

    private static void pass(int millis) throws InterruptedException {
        Simulation.pass(Duration.ofMillis(millis));
    }

    /** What is done with a cache, at some time after what was done before. */
    private record Use(int pause, String kind, String share, int price) {

        static Use drawn(Simulation sim) {
            int pause = sim.oneOf(List.of(0, 1, IDLE / 2, IDLE - 1, IDLE + 1, 3 * IDLE));
            String kind = sim.oneOf(List.of("put", "get", "other"));
            return new Use(pause, kind, sim.oneOf(SHARES), sim.between(1, 99));
        }
    }

    @Simulated(tries = 40)
    @Label("A price that is put takes the place of an older one, and leaves the other shares alone")
    void tellsTheNewestPrice(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var puts = Lab.several(sim.between(1, 5), () -> new Use(0, "put", sim.oneOf(SHARES), sim.between(1, 99)));
        lab.play(() -> {
            Pid cache = start(lab);
            Map<String, Integer> expected = new HashMap<>();
            for (Use put : puts) {
                play(lab, cache, put, expected);
            }
            for (String share : SHARES) {
                Expect.that("the price of " + share, QuoteCache.get(lab.node(), cache, share))
                        .is(Optional.ofNullable(expected.get(share)));
            }
        });
    }

    @Simulated(tries = 200)
    @Label("The cache tells the last price that was put, unless it was not used for the idle time in between")
    void remembersWhileInUse(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var uses = Lab.several(sim.between(1, 6), () -> Use.drawn(sim));
        lab.play(() -> {
            Pid cache = start(lab);
            Map<String, Integer> expected = new HashMap<>();
            for (Use use : uses) {
                pass(use.pause());
                if (use.pause() > IDLE) {
                    expected.clear();
                }
                play(lab, cache, use, expected);
            }
        });
    }

    private static void play(Lab lab, Pid cache, Use use, Map<String, Integer> expected) throws InterruptedException {
        switch (use.kind()) {
            case "put" -> {
                QuoteCache.put(lab.node(), cache, use.share(), use.price());
                expected.put(use.share(), use.price());
            }
            case "get" ->
                Expect.that(
                                "the price of " + use.share() + ", " + use.pause() + " ms after the last use",
                                QuoteCache.get(lab.node(), cache, use.share()))
                        .is(Optional.ofNullable(expected.get(use.share())));
            default -> cache.send("any other message");
        }
    }

    @Simulated(tries = 40)
    @Label("Every use starts the idle time anew: a put, a get, a get of an unknown share, and any other message")
    void startsAnewWithEachUse(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        String use = sim.oneOf(List.of("put", "get", "get of an unknown share", "other message"));
        lab.play(() -> {
            Pid cache = start(lab);
            QuoteCache.put(lab.node(), cache, "ACME", 12);
            for (int i = 0; i < 3; i++) {
                pass(IDLE - 1);
                switch (use) {
                    case "put" -> QuoteCache.put(lab.node(), cache, "IBIS", i);
                    case "get" -> QuoteCache.get(lab.node(), cache, "ACME");
                    case "other message" -> cache.send(use);
                    default -> QuoteCache.get(lab.node(), cache, "OSLO");
                }
            }
            pass(IDLE - 1);
            Expect.that(
                            "a price, while there was a " + use + " each time before it was idle for long enough",
                            QuoteCache.get(lab.node(), cache, "ACME"))
                    .is(Optional.of(12));
        });
    }

    @Simulated(tries = 40)
    @Label("When the cache has been idle for its time it forgets all prices, no sooner and no later")
    void forgetsInTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        String last = sim.oneOf(List.of("put", "get", "other message"));
        int before = sim.between(0, IDLE - 1);
        lab.play(() -> {
            Pid cache = start(lab);
            QuoteCache.put(lab.node(), cache, "ACME", 12);
            QuoteCache.put(lab.node(), cache, "IBIS", 34);
            pass(before);
            switch (last) {
                case "put" -> QuoteCache.put(lab.node(), cache, "OSLO", 56);
                case "get" -> QuoteCache.get(lab.node(), cache, "ACME");
                default -> cache.send(last);
            }
            pass(IDLE + 1);
            for (String share : SHARES) {
                Expect.that("the price of " + share + " after the idle time", QuoteCache.get(lab.node(), cache, share))
                        .is(Optional.empty());
            }
        });
    }

    @Simulated(tries = 20)
    @Label("Before its first use the cache has nothing to forget, and waits for a message and nothing else")
    void waitsForTheFirstUse(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.start("the test", () -> start(lab));
        sim.runFor(Duration.ofMillis(IDLE / 2));
        Expect.that("timers running before the first use", sim.timersPending()).is(0);
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("When it has forgotten, the cache waits for the next use: it does not wake again and again")
    void forgetsOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        int puts = sim.between(1, 3);
        lab.start("the test", () -> {
            Pid cache = start(lab);
            for (int price = 1; price <= puts; price++) {
                QuoteCache.put(lab.node(), cache, "ACME", price);
            }
        });
        sim.runFor(Duration.ofMillis(20L * IDLE));
        Expect.that("timers running, long after the last use", sim.timersPending())
                .is(0);
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("Two caches have nothing to do with each other")
    void shareNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Pid one = start(lab);
            Pid other = start(lab);
            QuoteCache.put(lab.node(), one, "ACME", 12);
            Expect.that("the price that was put into the other", QuoteCache.get(lab.node(), other, "ACME"))
                    .is(Optional.empty());
            pass(IDLE / 2);
            QuoteCache.get(lab.node(), other, "ACME");
            pass(IDLE / 2 + 1);
            Expect.that("the price in the one, which was idle", QuoteCache.get(lab.node(), one, "ACME"))
                    .is(Optional.empty());
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(QuoteCache.class).check();
    }
}
