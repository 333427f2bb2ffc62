package watertight.table;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;

/** Several rows under one key. */
@Exercise("5.7")
class BagsTest {

    private static Rows<String, Score> bag(boolean duplicates) {
        return new Rows<>(duplicates ? TableOptions.duplicateBag(Score::player) : TableOptions.bag(Score::player));
    }

    private static Score score(Simulation sim) {
        return Score.of(sim.oneOf(List.of("ann", "bob")), sim.between(1, 3));
    }

    @Simulated(tries = 60)
    @Label("A bag keeps the different rows of a key, a duplicate bag the equal ones too, in the order they came")
    void keepsAll(@ForAll Simulation sim) {
        boolean duplicates = sim.chance();
        var rows = bag(duplicates);
        var inserts = Lab.several(sim.between(1, 5), () -> score(sim));
        boolean atOnce = sim.chance();
        sim.start("the test", () -> {
            List<Score> expected = new ArrayList<>();
            for (Score score : inserts) {
                if (duplicates || !expected.contains(score)) {
                    expected.add(score);
                }
            }
            if (atOnce) {
                rows.insert(inserts);
            } else {
                inserts.forEach(score -> rows.insert(List.of(score)));
            }
            expectRows(rows, duplicates, expected);
        });
        sim.run();
    }

    private static void expectRows(Rows<String, Score> rows, boolean duplicates, List<Score> expected) {
        String kind = duplicates ? " in the duplicate bag" : " in the bag";
        for (String player : List.of("ann", "bob")) {
            Expect.that("lookup of " + player + kind, rows.lookup(player))
                    .is(expected.stream()
                            .filter(score -> score.player().equals(player))
                            .toList());
        }
        Expect.that("the number of rows" + kind, rows.size()).is(expected.size());
    }

    @Simulated(tries = 100)
    @Label("deleteObject removes every row that equals this one, and leaves the others of its key in their order")
    void deletesObjects(@ForAll Simulation sim) {
        boolean duplicates = sim.chance();
        var rows = bag(duplicates);
        var inserts = Lab.several(sim.between(1, 5), () -> score(sim));
        var unwanted = score(sim);
        sim.start("the test", () -> {
            List<Score> expected = new ArrayList<>();
            for (Score score : inserts) {
                if (duplicates || !expected.contains(score)) {
                    expected.add(score);
                }
            }
            rows.insert(inserts);
            rows.deleteObject(Score.of(unwanted.player(), unwanted.points()));
            expected.removeIf(unwanted::equals);
            expectRows(rows, duplicates, expected);
            boolean free = expected.stream().noneMatch(score -> score.player().equals("ann"));
            Expect.that("whether ann is new again", rows.insertNew(List.of(Score.of("ann", 9))))
                    .is(free);
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("deleteObject in a set removes the row only if it is the same in all its parts")
    void deletesInSets(@ForAll Simulation sim) {
        var rows = RowsTest.set();
        int points = sim.between(1, 2);
        sim.start("the test", () -> {
            rows.insert(List.of(Score.of("ann", 1)));
            rows.deleteObject(Score.of("ann", points));
            rows.deleteObject(Score.of("bob", points));
            Expect.that("lookup of ann, after ann:" + points + " was deleted", rows.lookup("ann"))
                    .is(points == 1 ? List.of() : List.of(Score.of("ann", 1)));
        });
        sim.run();
    }

    @Simulated(tries = 300)
    @Label("Of two who insert into the same bag at once, no row is lost, and none stands there twice")
    void losesNothing(@ForAll Simulation sim) {
        var rows = bag(false);
        sim.start("one", () -> rows.insert(List.of(Score.of("ann", 1), Score.of("ann", 2))));
        sim.start("other", () -> rows.insert(List.of(Score.of("ann", 2), Score.of("ann", 3))));
        sim.run();
        Expect.that(
                        "lookup of ann",
                        rows.lookup("ann").stream().sorted(BagsTest::byPoints).toList())
                .is(List.of(Score.of("ann", 1), Score.of("ann", 2), Score.of("ann", 3)));
    }

    private static int byPoints(Score one, Score other) {
        return Integer.compare(one.points(), other.points());
    }

    @Simulated(tries = 300)
    @Label("A row that comes while another of its key is deleted stays")
    void deletesOnlyThat(@ForAll Simulation sim) {
        var rows = bag(sim.chance());
        sim.start("the test", () -> rows.insert(List.of(Score.of("ann", 1))));
        sim.run();
        sim.start("one", () -> rows.deleteObject(Score.of("ann", 1)));
        sim.start("other", () -> rows.insert(List.of(Score.of("ann", 2))));
        sim.run();
        RowsTest.expectRows(rows, "ann", Score.of("ann", 2));
    }
}
