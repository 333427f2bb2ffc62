package watertight.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The rows of a set, used by one thread. */
@Exercise("5.6")
class RowsTest {

    static final List<String> PLAYERS = List.of("ann", "bob", "cyd");

    static Rows<String, Score> set() {
        return new Rows<>(TableOptions.set(Score::player));
    }

    static Score score(Simulation sim) {
        return Score.of(sim.oneOf(PLAYERS), sim.between(1, 9));
    }

    static void expectRows(Rows<String, Score> rows, String player, Score... expected) {
        Expect.that("lookup of " + player, rows.lookup(player)).is(List.of(expected));
    }

    @Simulated(tries = 20)
    @Label("A set has one row under each key, the one inserted last; under any other key there is none")
    void keepsTheLast(@ForAll Simulation sim) {
        var rows = set();
        var inserts = Lab.several(sim.between(0, 4), () -> score(sim));
        sim.start("the test", () -> {
            Map<String, Score> expected = new LinkedHashMap<>();
            for (Score score : inserts) {
                rows.insert(List.of(score));
                expected.put(score.player(), score);
            }
            expectAll(rows, expected);
        });
        sim.run();
    }

    private static void expectAll(Rows<String, Score> rows, Map<String, Score> expected) {
        for (String player : PLAYERS) {
            Score one = expected.get(player);
            Expect.that("lookup of " + player, rows.lookup(player)).is(one == null ? List.of() : List.of(one));
        }
        Expect.that("the number of rows", rows.size()).is(expected.size());
    }

    @Simulated(tries = 20)
    @Label("Of two rows with the same key in one insert, the last one stays")
    void keepsTheLastOfAList(@ForAll Simulation sim) {
        var rows = set();
        var list = Lab.several(sim.between(0, 4), () -> score(sim));
        boolean onlyIfNew = sim.chance();
        sim.start("the test", () -> {
            if (onlyIfNew) {
                Expect.that("what insertNew says of " + list, rows.insertNew(list))
                        .is(true);
            } else {
                rows.insert(list);
            }
            Map<String, Score> expected = new LinkedHashMap<>();
            list.forEach(score -> expected.put(score.player(), score));
            expectAll(rows, expected);
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("insertNew inserts if all its keys are free, and says so; if one is not, it inserts nothing")
    void insertsOnlyWhatIsNew(@ForAll Simulation sim) {
        var rows = set();
        boolean taken = sim.chance();
        sim.start("the test", () -> {
            rows.insert(List.of(Score.of("bob", 1)));
            List<Score> list = List.of(Score.of("ann", 2), Score.of(taken ? "bob" : "cyd", 3));
            Expect.that("what insertNew says of " + list + " while bob is there", rows.insertNew(list))
                    .is(!taken);
            Expect.that("lookup of ann", rows.lookup("ann")).is(taken ? List.of() : List.of(Score.of("ann", 2)));
            expectRows(rows, "bob", Score.of("bob", 1));
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("take removes what is under a key and returns it; the second time there is nothing")
    void takes(@ForAll Simulation sim) {
        var rows = set();
        boolean there = sim.chance();
        sim.start("the test", () -> {
            rows.insert(List.of(Score.of("ann", 1)));
            if (there) {
                rows.insert(List.of(Score.of("bob", 2)));
            }
            Expect.that("what was taken", rows.take("bob")).is(there ? List.of(Score.of("bob", 2)) : List.of());
            Expect.that("what was taken then", rows.take("bob")).is(List.of());
            expectRows(rows, "bob");
            expectRows(rows, "ann", Score.of("ann", 1));
            Expect.that("whether bob can be inserted anew", rows.insertNew(List.of(Score.of("bob", 3))))
                    .is(true);
        });
        sim.run();
    }

    @Simulated(tries = 10)
    @Label("clear leaves no row, and the rows can be used again")
    void clears(@ForAll Simulation sim) {
        var rows = set();
        var list = Lab.several(sim.between(0, 4), () -> score(sim));
        sim.start("the test", () -> {
            rows.insert(list);
            rows.clear();
            expectAll(rows, Map.of());
            Expect.that("whether ann can be inserted anew", rows.insertNew(List.of(Score.of("ann", 1))))
                    .is(true);
            expectAll(rows, Map.of("ann", Score.of("ann", 1)));
        });
        sim.run();
    }

    @Simulated(tries = 20)
    @Label("An insert that fails at one of its rows has changed nothing, and keeps nobody else out")
    void failsAsAWhole(@ForAll Simulation sim) {
        var rows = new Rows<String, Score>(TableOptions.set(RowsTest::keyOfAFairPlayer));
        var bad = Score.of("cheat", 1);
        List<Score> list = new ArrayList<>(List.of(Score.of("ann", 2), Score.of("bob", 2)));
        list.add(sim.between(0, 2), bad);
        boolean onlyIfNew = sim.chance();
        sim.start("the test", () -> rows.insert(List.of(Score.of("ann", 1))));
        sim.run();
        sim.start("who fails", () -> {
            String thrown = Lab.thrownBy(() -> {
                if (onlyIfNew) {
                    rows.insertNew(list.stream()
                            .filter(row -> !row.player().equals("ann"))
                            .toList());
                } else {
                    rows.insert(list);
                }
            });
            Expect.that("thrown at " + bad + ", by the function that finds the key", thrown)
                    .is("Boom");
        });
        sim.run();
        sim.start("another", () -> {
            expectAll(rows, Map.of("ann", Score.of("ann", 1)));
            rows.insert(List.of(Score.of("bob", 3)));
            expectRows(rows, "bob", Score.of("bob", 3));
        });
        sim.run();
    }

    private static String keyOfAFairPlayer(Score score) {
        if (score.player().equals("cheat")) {
            throw new Lab.Boom();
        }
        return score.player();
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Rows.class).check();
    }
}
