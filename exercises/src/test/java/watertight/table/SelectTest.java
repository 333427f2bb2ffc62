package watertight.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;

/** Finding rows by what is in them. */
@Exercise("5.7")
class SelectTest {

    private static final Predicate<Score> HIGH = score -> score.points() > 5;

    private static TableOptions<String, Score> any(Simulation sim) {
        return sim.oneOf(List.of(
                TableOptions.set(Score::player),
                TableOptions.orderedSet(Score::player),
                TableOptions.bag(Score::player),
                TableOptions.duplicateBag(Score::player)));
    }

    private static List<Score> sorted(List<Score> scores) {
        return scores.stream()
                .sorted(Comparator.comparing(Score::player).thenComparing(Score::points))
                .toList();
    }

    @Simulated(tries = 60)
    @Label("select finds the rows that are wanted, and only those, and makes of each what it is told to")
    void selects(@ForAll Simulation sim) {
        var rows = new Rows<>(any(sim));
        var inserts = Lab.several(sim.between(0, 5), () -> RowsTest.score(sim));
        sim.start("the test", () -> {
            rows.insert(inserts);
            List<Score> all = new ArrayList<>();
            RowsTest.PLAYERS.forEach(player -> all.addAll(rows.lookup(player)));
            Expect.that("all rows that select found", sorted(rows.select(_ -> true, row -> row)))
                    .is(sorted(all));
            Expect.that(
                            "the points of more than 5 in " + all,
                            rows.select(HIGH, Score::points).stream().sorted().toList())
                    .is(all.stream().filter(HIGH).map(Score::points).sorted().toList());
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("In an ordered set, select finds the rows in the order of their keys")
    void selectsInOrder(@ForAll Simulation sim) {
        var rows = new Rows<>(TableOptions.orderedSet(Score::player, Comparator.reverseOrder()));
        var inserts = Lab.several(sim.between(1, 5), () -> RowsTest.score(sim));
        sim.start("the test", () -> {
            rows.insert(inserts);
            Expect.that("the keys that select found, from z to a", rows.select(_ -> true, Score::player))
                    .is(inserts.stream()
                            .map(Score::player)
                            .distinct()
                            .sorted(Comparator.reverseOrder())
                            .toList());
        });
        sim.run();
    }

    @Simulated(tries = 60)
    @Label("selectDelete removes the rows that are wanted, leaves the others, and tells how many they were")
    void deletes(@ForAll Simulation sim) {
        var rows = new Rows<>(any(sim));
        var inserts = Lab.several(sim.between(0, 6), () -> RowsTest.score(sim));
        sim.start("the test", () -> {
            rows.insert(inserts);
            List<Score> before = rows.select(_ -> true, row -> row);
            List<Score> stay = before.stream().filter(HIGH.negate()).toList();
            Expect.that("what selectDelete of more than 5 points says, with " + before, rows.selectDelete(HIGH))
                    .is(before.size() - stay.size());
            Expect.that("the rows that are left", rows.select(_ -> true, row -> row))
                    .is(stay);
            Expect.that("the number of rows", rows.size()).is(stay.size());
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("If what is wanted can't be told of some row, selectDelete has removed nothing, and keeps nobody else out")
    void deletesAllOrNothing(@ForAll Simulation sim) {
        var rows = RowsTest.set();
        String bad = sim.oneOf(RowsTest.PLAYERS);
        sim.start("the test", () -> RowsTest.PLAYERS.forEach(player -> rows.insert(List.of(Score.of(player, 1)))));
        sim.run();
        sim.start("who fails", () -> {
            String thrown = Lab.thrownBy(() -> rows.selectDelete(score -> {
                if (score.player().equals(bad)) {
                    throw new Lab.Boom();
                }
                return true;
            }));
            Expect.that("thrown by the predicate, at " + bad, thrown).is("Boom");
        });
        sim.run();
        sim.start("another", () -> {
            Expect.that("the number of rows then", rows.size()).is(3);
            rows.insert(List.of(Score.of("dan", 1)));
        });
        sim.run();
    }

    @Simulated(tries = 500)
    @Label("A row that takes the place of one that selectDelete removes is not removed with it")
    void deletesWhatItFound(@ForAll Simulation sim) {
        var rows = RowsTest.set();
        sim.start("the test", () -> rows.insert(List.of(Score.of("ann", 9), Score.of("bob", 9))));
        sim.run();
        sim.start("the one who deletes", () -> rows.selectDelete(HIGH));
        sim.start("the one who inserts", () -> rows.insert(List.of(Score.of("bob", 1))));
        sim.run();
        Expect.that("the rows that are left", rows.select(_ -> true, row -> row))
                .is(List.of(Score.of("bob", 1)));
    }

    @Simulated(tries = 60)
    @Label("select does not wait for a write, and finds what was there before it")
    void selectsWithoutWaiting(@ForAll Simulation sim) {
        var gate = new Gate("dan");
        var rows = new Rows<>(TableOptions.set(gate));
        sim.start("the test", () -> rows.insert(List.of(Score.of("ann", 1))));
        sim.run();
        sim.start("the writer", () -> rows.insert(List.of(Score.of("ann", 2), Score.of("bob", 2), Score.of("dan", 2))));
        sim.start("the reader", () -> {
            Lab.settle();
            Expect.that("the rows, while a write is under way", rows.select(_ -> true, row -> row))
                    .is(List.of(Score.of("ann", 1)));
            gate.open();
        });
        sim.run();
    }
}
