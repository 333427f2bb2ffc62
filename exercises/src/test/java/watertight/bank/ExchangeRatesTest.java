package watertight.bank;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

@Exercise("2.13")
class ExchangeRatesTest {

    private static final Map<String, Integer> RATES = Map.of("EUR", 108, "GBP", 127, "JPY", 1);
    private static final List<String> CURRENCIES = List.of("EUR", "GBP", "JPY", "XXX", "eur");

    /** Takes so many seconds to load the rates, and notes which process it runs in. */
    private record Loader(Lab lab, int seconds, List<Pid> runs) implements Callable<Map<String, Integer>> {

        @Override
        public Map<String, Integer> call() throws Exception {
            runs.add(lab.here());
            Simulation.pass(Duration.ofSeconds(seconds));
            return RATES;
        }
    }

    /** A loader that takes a drawn time, often longer than a call waits unless told otherwise. */
    private static Loader loader(Lab lab, Simulation sim) {
        return new Loader(lab, sim.between(0, 20), new ArrayList<>());
    }

    @Simulated(tries = 60)
    @Label("start returns at once, while the rates are still being loaded")
    void startsAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var loader = loader(lab, sim);
        lab.process("owner", self -> {
            ExchangeRates.start(self, loader).orElseThrow();
            Expect.that("milliseconds until start returned", sim.now().toMillis())
                    .is(0L);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("Who asks while the rates are being loaded waits for that, and is told the rate, or that there is none")
    void letsClientsWait(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var loader = loader(lab, sim);
        var asked = Lab.several(sim.between(1, 4), () -> sim.oneOf(CURRENCIES));
        lab.play(() -> {
            Pid rates = ExchangeRates.start(lab.node(), loader).orElseThrow();
            for (String currency : asked) {
                lab.process("client", self -> {
                    Expect.that("the rate of " + currency, ExchangeRates.rate(self, rates, currency))
                            .is(Optional.ofNullable(RATES.get(currency)));
                    Expect.that("seconds until that was told", sim.now().toSeconds())
                            .is((long) loader.seconds());
                });
            }
        });
    }

    @Simulated(tries = 60)
    @Label("Once loaded, the rates are told at once, and never loaded again")
    void loadsOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var loader = loader(lab, sim);
        var asked = Lab.several(sim.between(0, 3), () -> sim.oneOf(CURRENCIES));
        lab.play(() -> {
            Pid rates = ExchangeRates.start(lab.node(), loader).orElseThrow();
            Simulation.pass(Duration.ofMinutes(1));
            long before = sim.now().toMillis();
            for (String currency : asked) {
                Expect.that("the rate of " + currency, ExchangeRates.rate(lab.node(), rates, currency))
                        .is(Optional.ofNullable(RATES.get(currency)));
            }
            Expect.that("milliseconds that the answers took", sim.now().toMillis() - before)
                    .is(0L);
            Expect.that("times that the loader ran", loader.runs().size()).is(1);
        });
    }

    @Simulated(tries = 40)
    @Label("The loader runs in the server's own process, and in no other")
    void loadsInTheServer(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var loader = loader(lab, sim);
        lab.process("owner", self -> {
            Pid rates = ExchangeRates.start(self, loader).orElseThrow();
            ExchangeRates.rate(self, rates, "EUR");
            Expect.that("the processes that ran the loader", loader.runs()).is(List.of(rates));
            Expect.that("processes spawned for the rates", lab.spawned() - 1).is(1);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("A loader that throws crashes the server with what it threw; that is no error of the start")
    void crashesIfTheLoaderThrows(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var boom = new Lab.Boom();
        int seconds = sim.between(0, 20);
        lab.play(() -> {
            Pid rates = ExchangeRates.start(lab.node(), () -> {
                        Simulation.pass(Duration.ofSeconds(seconds));
                        throw boom;
                    })
                    .orElseThrow();
            Simulation.pass(Duration.ofMinutes(1));
            Expect.that("how the server ended", lab.reasonOf(rates)).is(new ExitReason.Crash(boom));
        });
    }

    @Simulated(tries = 20)
    @Label("Two servers with other rates have nothing to do with each other")
    void shareNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        lab.play(() -> {
            Pid one = ExchangeRates.start(lab.node(), loader(lab, sim)).orElseThrow();
            Pid other = ExchangeRates.start(lab.node(), Map::of).orElseThrow();
            Expect.that("a rate of the one", ExchangeRates.rate(lab.node(), one, "EUR"))
                    .is(Optional.of(108));
            Expect.that("a rate of the other, which has none", ExchangeRates.rate(lab.node(), other, "EUR"))
                    .is(Optional.empty());
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(ExchangeRates.class).check();
    }
}
