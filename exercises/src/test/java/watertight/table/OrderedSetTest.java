package watertight.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;

/** Keys in order. */
@Exercise("5.7")
class OrderedSetTest {

    private static final List<String> KEYS = List.of("ann", "bob", "cyd", "dan", "eve");

    private static Comparator<String> order(Simulation sim) {
        return sim.chance() ? Comparator.<String>reverseOrder() : Comparator.<String>naturalOrder();
    }

    @Simulated(tries = 60)
    @Label("first and next walk through the keys in their order, last and prev back; at the end there is none")
    void walks(@ForAll Simulation sim) {
        Comparator<String> order = order(sim);
        var rows = new Rows<>(TableOptions.orderedSet(Score::player, order));
        var inserts = Lab.several(sim.between(0, 4), () -> Score.of(sim.oneOf(KEYS), 1));
        sim.start("the test", () -> {
            rows.insert(inserts);
            var model = new TreeMap<String, Score>(order);
            inserts.forEach(score -> model.put(score.player(), score));
            List<String> there = new ArrayList<>(model.keySet());
            Expect.that("the keys from first on, by next", walked(rows.first(), rows::next))
                    .is(there);
            Expect.that("the keys from last on, by prev", walked(rows.last(), rows::prev))
                    .is(there.reversed());
            for (String key : KEYS) {
                String where = (model.containsKey(key) ? " " : " (which is not there) ") + "among " + there;
                Expect.that("next of " + key + where, rows.next(key)).is(Optional.ofNullable(model.higherKey(key)));
                Expect.that("prev of " + key + where, rows.prev(key)).is(Optional.ofNullable(model.lowerKey(key)));
            }
        });
        sim.run();
    }

    private interface Step {
        Optional<String> from(String key);
    }

    private static List<String> walked(Optional<String> first, Step step) {
        List<String> keys = new ArrayList<>();
        Optional<String> at = first;
        while (at.isPresent() && keys.size() <= KEYS.size()) {
            keys.add(at.get());
            at = step.from(at.get());
        }
        return keys;
    }

    @Simulated(tries = 10)
    @Label("Two keys that compare as equal are one key")
    void comparesKeys(@ForAll Simulation sim) {
        var rows = new Rows<>(TableOptions.orderedSet(Score::player, String.CASE_INSENSITIVE_ORDER));
        String again = sim.oneOf(List.of("ann", "ANN", "Ann"));
        sim.start("the test", () -> {
            rows.insert(List.of(Score.of("Ann", 1)));
            rows.insert(List.of(Score.of(again, 2)));
            Expect.that("lookup of aNN, while upper and lower case are the same", rows.lookup("aNN"))
                    .is(List.of(Score.of(again, 2)));
            Expect.that("the number of rows", rows.size()).is(1);
            rows.insert(List.of(Score.of("bob", 1), Score.of("BOB", 2)));
            RowsTest.expectRows(rows, "bob", Score.of("BOB", 2));
        });
        sim.run();
    }

    @Simulated(tries = 10)
    @Label("The keys of a set or a bag have no order: a walk through them fails with TableException")
    void onlyWalksInOrder(@ForAll Simulation sim) {
        var rows = sim.chance() ? RowsTest.set() : new Rows<>(TableOptions.bag(Score::player));
        String method = sim.oneOf(List.of("first", "last", "next", "prev"));
        sim.start("the test", () -> {
            rows.insert(List.of(Score.of("ann", 1)));
            String thrown = Lab.thrownBy(() -> {
                switch (method) {
                    case "first" -> rows.first();
                    case "last" -> rows.last();
                    case "next" -> rows.next("ann");
                    default -> rows.prev("ann");
                }
            });
            Expect.that("what " + method + " threw", thrown).is("TableException");
        });
        sim.run();
    }

    @Simulated(tries = 60)
    @Label("A walk does not wait for a write, and finds no key that is only on its way")
    void walksPastWrites(@ForAll Simulation sim) {
        var gate = new Gate("fay");
        var rows = new Rows<>(TableOptions.orderedSet(gate, Comparator.<String>naturalOrder()));
        boolean empty = sim.chance();
        sim.start("the test", () -> rows.insert(empty ? List.of() : List.of(Score.of("bob", 1))));
        sim.run();
        sim.start("the writer", () -> rows.insert(List.of(Score.of("ann", 2), Score.of("cyd", 2), Score.of("fay", 2))));
        sim.start("the reader", () -> {
            Lab.settle();
            Expect.that("whether the writer is in the middle of its insert", gate.isReached())
                    .is(true);
            List<String> there = empty ? List.of() : List.of("bob");
            Expect.that("the keys from first on, by next", walked(rows.first(), rows::next))
                    .is(there);
            Expect.that("the keys from last on, by prev", walked(rows.last(), rows::prev))
                    .is(there);
            gate.open();
        });
        sim.run();
    }
}
