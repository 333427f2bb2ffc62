package watertight.table;

import static watertight.table.RowsTest.set;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;

/** The rows of a set, used by several threads at once. */
@Exercise("5.6")
class RowsAtOnceTest {

    @Simulated(tries = 500)
    @Label("Of several who insertNew under the same key at once, one inserts, and its row is there")
    void oneInserts(@ForAll Simulation sim) {
        var rows = set();
        int rivals = sim.between(2, 3);
        List<Score> inserted = new ArrayList<>();
        for (int i = 1; i <= rivals; i++) {
            var mine = List.of(Score.of("rival " + i, i), Score.of("ann", i));
            sim.start("rival " + i, () -> {
                if (rows.insertNew(mine)) {
                    inserted.addAll(mine);
                }
            });
        }
        sim.run();
        sim.start("the test", () -> {
            Expect.that("how many of the " + rivals + " inserted ann", inserted.size() / 2)
                    .is(1);
            Expect.that("lookup of ann", rows.lookup("ann")).is(inserted.subList(1, 2));
            Expect.that("the number of rows, of which the others inserted none", rows.size())
                    .is(2);
        });
        sim.run();
    }

    @Simulated(tries = 500)
    @Label("Of several who take the same key at once, one gets the row")
    void oneTakes(@ForAll Simulation sim) {
        var rows = set();
        List<Score> taken = new ArrayList<>();
        sim.start("the test", () -> rows.insert(List.of(Score.of("ann", 1))));
        sim.run();
        for (int i = 1; i <= 2; i++) {
            sim.start("taker " + i, () -> taken.addAll(rows.take("ann")));
        }
        sim.run();
        Expect.that("what the two took", taken).is(List.of(Score.of("ann", 1)));
    }

    @Simulated(tries = 1000)
    @Label("All rows of one insert become visible in the same moment: a reader never finds half of them")
    void showsAllAtOnce(@ForAll Simulation sim) {
        var rows = set();
        int rounds = sim.between(1, 2);
        List<String> order = drawn(sim);
        boolean fromNothing = sim.chance();
        sim.start("the writer", () -> {
            for (int round = fromNothing ? 1 : 0; round <= rounds; round++) {
                rows.insert(all(round));
            }
        });
        List<Integer> seen = new ArrayList<>();
        sim.start("the reader", () -> {
            for (String player : order) {
                rows.lookup(player).forEach(score -> seen.add(score.points()));
                seen.add(rows.lookup(player).stream().mapToInt(Score::points).sum());
            }
        });
        sim.run();
        Expect.that("of which insert were the rows of " + order + ", one after the other", seen)
                .is(seen.stream().sorted().toList());
    }

    private static List<Score> all(int round) {
        return RowsTest.PLAYERS.stream().map(player -> Score.of(player, round)).toList();
    }

    private static List<String> drawn(Simulation sim) {
        List<String> order = new ArrayList<>(RowsTest.PLAYERS);
        Collections.shuffle(order, new Random(sim.between(0, 99)));
        return order;
    }

    @Simulated(tries = 500)
    @Label("clear removes all rows in the same moment")
    void clearsAllAtOnce(@ForAll Simulation sim) {
        var rows = set();
        List<String> order = drawn(sim);
        sim.start("the test", () -> rows.insert(all(1)));
        sim.run();
        sim.start("the writer", rows::clear);
        List<Integer> found = new ArrayList<>();
        sim.start(
                "the reader",
                () -> order.forEach(player -> found.add(rows.lookup(player).size())));
        sim.run();
        Expect.that("how many rows " + order + " had, one after the other", found)
                .is(found.stream().sorted(Collections.reverseOrder()).toList());
    }

    @Simulated(tries = 100)
    @Label("Who reads does not wait for a write that takes long, and finds what was there before it")
    void readsWithoutWaiting(@ForAll Simulation sim) {
        var gate = new Gate("dan");
        var rows = new Rows<>(TableOptions.set(gate));
        boolean replaces = sim.chance();
        sim.start("the test", () -> rows.insert(List.of(Score.of("ann", 1))));
        sim.run();
        sim.start("the writer", () -> {
            var change = List.of(Score.of(replaces ? "ann" : "bob", 2), Score.of("dan", 2));
            rows.insert(change);
        });
        sim.start("the reader", () -> {
            Lab.settle();
            Expect.that("whether the writer is in the middle of its insert", gate.isReached())
                    .is(true);
            RowsTest.expectRows(rows, "ann", Score.of("ann", 1));
            RowsTest.expectRows(rows, "bob");
            Expect.that("the number of rows", rows.size()).is(1);
            gate.open();
        });
        sim.run();
        Expect.that("the number of rows, when the write is done", rows.size()).is(replaces ? 2 : 3);
    }

    @Test
    @DisplayName("On real threads, of three who insertNew under each of 20,000 keys, one inserts")
    void oneInsertsOnRealThreads() {
        var rows = set();
        var wins = new AtomicInteger();
        AtOnce.run(3, 20_000, i -> {
            if (rows.insertNew(List.of(Score.of("player " + i, 1)))) {
                wins.incrementAndGet();
            }
        });
        Expect.that("how often insertNew said that it had inserted", wins.get()).is(20_000);
        Expect.that("the number of rows", rows.size()).is(20_000);
    }
}
