package watertight.pitfalls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.CallException;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;

@Exercise("5.13")
class BerthsTest {

    private static final List<String> SHIPS = List.of("anna", "berta", "clara", "dora");

    /** Something that a client asks for. */
    private interface Ask<T> {
        T now() throws InterruptedException;
    }

    /** The harbour's two servers, and what its clients were told. */
    private record Harbour(Simulation sim, Lab lab, Map<String, Integer> berths, List<Integer> tows) {

        Harbour(Simulation sim) {
            this(sim, new Lab(sim), new HashMap<>(), new ArrayList<>());
        }

        void open() throws InterruptedException {
            lab.node().spawn(self -> {
                Berths.startLink(self).orElseThrow();
                Tugs.startLink(self).orElseThrow();
                Lab.forever();
            });
            Lab.settle();
        }

        /** The answer, which must come at once. */
        <T> T answer(String asked, Ask<T> ask) throws InterruptedException {
            long before = sim.now().toMillis();
            try {
                T answer = ask.now();
                Expect.that("milliseconds that " + asked + " took", sim.now().toMillis() - before)
                        .is(0L);
                return answer;
            } catch (CallException failed) {
                long after = sim.now().toMillis() - before;
                throw Expect.never(asked + " failed after " + after + " ms: " + failed.getMessage());
            }
        }

        void moor(String ship) throws InterruptedException {
            Tugs.Tow tow = answer("moor of " + ship, () -> Berths.moor(lab.node(), ship));
            note(ship, tow);
        }

        void tow(String ship) throws InterruptedException {
            answer("tow of " + ship, () -> Tugs.tow(lab.node(), ship)).ifPresent(tow -> note(ship, tow));
        }

        private void note(String ship, Tugs.Tow tow) {
            Integer before = berths.putIfAbsent(ship, tow.berth());
            Expect.that("the berth that a tug took " + ship + " to", tow.berth())
                    .is(before == null ? tow.berth() : before);
            tows.add(tow.number());
        }

        /** Expects that every ship has a berth of its own, and that the tows are numbered without a gap. */
        void expectOrder() throws InterruptedException {
            Expect.that("the berths that were given", List.copyOf(new TreeSet<>(berths.values())))
                    .is(upTo(berths.size()));
            Expect.that("the numbers of the tows", tows.stream().sorted().toList())
                    .is(upTo(tows.size()));
            for (String ship : berths.keySet()) {
                Expect.that("where " + ship + " lies", answer("berthOf", () -> Berths.berthOf(lab.node(), ship)))
                        .is(Optional.of(berths.get(ship)));
            }
        }

        private static List<Integer> upTo(int last) {
            return IntStream.rangeClosed(1, last).boxed().toList();
        }
    }

    @Simulated(tries = 40)
    @Label("A ship that comes in is told at once where its tug takes it")
    void moorsOne(@ForAll Simulation sim) {
        var harbour = new Harbour(sim);
        harbour.lab().play(() -> {
            harbour.open();
            harbour.moor("anna");
            harbour.expectOrder();
        });
    }

    @Simulated(tries = 40)
    @Label("One after the other: each ship has the next berth and keeps it, however often it is towed")
    void keepsBerths(@ForAll Simulation sim) {
        var harbour = new Harbour(sim);
        var asks = Lab.several(sim.between(1, 6), () -> Map.entry(sim.oneOf(SHIPS), sim.chance()));
        harbour.lab().play(() -> {
            harbour.open();
            for (var ask : asks) {
                if (ask.getValue()) {
                    harbour.tow(ask.getKey());
                } else {
                    harbour.moor(ask.getKey());
                }
            }
            harbour.expectOrder();
        });
    }

    @Simulated(tries = 200)
    @Label("However many ask at once, each is answered at once")
    void servesAll(@ForAll Simulation sim) {
        var harbour = new Harbour(sim);
        var asks = Lab.several(sim.between(2, 6), () -> Map.entry(sim.oneOf(SHIPS), sim.chance()));
        harbour.lab().play(() -> {
            harbour.open();
            harbour.moor("anna");
            for (int i = 0; i < asks.size(); i++) {
                String ship = asks.get(i).getKey();
                boolean tows = asks.get(i).getValue();
                harbour.lab().start("client " + (i + 1), () -> {
                    if (tows) {
                        harbour.tow(ship);
                    } else {
                        harbour.moor(ship);
                    }
                });
            }
            Lab.settle();
            harbour.expectOrder();
        });
    }

    @Simulated(tries = 20)
    @Label("A ship without a berth is not towed, and no tug sets out")
    void doesNotTowStrangers(@ForAll Simulation sim) {
        var harbour = new Harbour(sim);
        harbour.lab().play(() -> {
            harbour.open();
            var tow = harbour.answer(
                    "tow of a stranger", () -> Tugs.tow(harbour.lab().node(), "stranger"));
            Expect.that("the tow of a ship without a berth", tow).is(Optional.empty());
            harbour.moor("anna");
            harbour.expectOrder();
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofServer(Berths.class, Tugs.class).withNarrowCatches().check();
    }
}
