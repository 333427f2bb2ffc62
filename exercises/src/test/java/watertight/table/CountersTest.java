package watertight.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
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

/** Numbers in rows that many count in. */
@Exercise("5.8")
class CountersTest {

    /** Goals for and against a team. */
    record Team(String name, long won, long lost) {}

    private static final Counter<Team> WON =
            new Counter<>(Team::won, (team, won) -> new Team(team.name(), won, team.lost()));
    private static final Counter<Team> LOST =
            new Counter<>(Team::lost, (team, lost) -> new Team(team.name(), team.won(), lost));

    private static Rows<String, Team> set(Simulation sim) {
        return new Rows<>(sim.chance() ? TableOptions.orderedSet(Team::name) : TableOptions.set(Team::name));
    }

    private static void expectTeam(Rows<String, Team> rows, Team expected) {
        Expect.that("the row", rows.lookup(expected.name())).is(List.of(expected));
    }

    @Simulated(tries = 60)
    @Label("Each step adds to its number and tells what it is then, one after the other; the row is changed once")
    void counts(@ForAll Simulation sim) {
        var rows = set(sim);
        var steps = Lab.several(sim.between(1, 4), () -> new int[] {sim.between(0, 1), sim.between(-3, 3)});
        sim.start("the test", () -> {
            rows.insert(List.of(new Team("ajax", 10, 20)));
            long won = 10;
            long lost = 20;
            List<Long> expected = new ArrayList<>();
            List<Increment<Team>> increments = new ArrayList<>();
            for (int[] step : steps) {
                won += step[0] == 0 ? step[1] : 0;
                lost += step[0] == 0 ? 0 : step[1];
                expected.add(step[0] == 0 ? won : lost);
                increments.add((step[0] == 0 ? WON : LOST).add(step[1]));
            }
            Expect.that("the numbers after each step", rows.updateCounters("ajax", increments, Optional.empty()))
                    .is(expected);
            expectTeam(rows, new Team("ajax", won, lost));
        });
        sim.run();
    }

    @Simulated(tries = 60)
    @Label(
            "A counter starts again beyond its limit: above it when something is added, below it when something is taken away")
    void startsAgain(@ForAll Simulation sim) {
        int before = sim.between(-6, 6);
        int by = sim.between(-4, 4);
        int limit = before + by + sim.between(-3, 3);
        boolean beyond = by < 0 ? before + by < limit : before + by > limit;
        sim.start(
                "the test",
                () -> Expect.that(
                                "what comes after " + before + ", by " + by + ", with the limit " + limit
                                        + " and 100 after it",
                                WON.add(by).resetBeyond(limit, 100).next(before))
                        .is(beyond ? 100L : before + by));
        sim.run();
    }

    @Simulated(tries = 20)
    @Label(
            "Without a row there is something to count in only if it is said what to begin with; a row that is there counts first")
    void begins(@ForAll Simulation sim) {
        var rows = set(sim);
        boolean there = sim.chance();
        boolean said = there || sim.chance();
        var initial = new Team("ajax", 100, 0);
        sim.start("the test", () -> {
            if (there) {
                rows.insert(List.of(new Team("ajax", 1, 0)));
            }
            List<Long> numbers = new ArrayList<>();
            String thrown = Lab.thrownBy(() -> numbers.addAll(
                    rows.updateCounters("ajax", List.of(WON.add(1)), said ? Optional.of(initial) : Optional.empty())));
            if (said) {
                Expect.that("the number", numbers).is(List.of(there ? 2L : 101L));
                expectTeam(rows, new Team("ajax", there ? 2 : 101, 0));
            } else {
                Expect.that("what updateCounters threw, without a row", thrown).is("TableException");
                Expect.that("the number of rows", rows.size()).is(0);
            }
        });
        sim.run();
    }

    @Simulated(tries = 60)
    @Label("If one step fails, none was taken, nothing was inserted to begin with, and nobody else is kept out")
    void failsAsAWhole(@ForAll Simulation sim) {
        var rows = set(sim);
        boolean fromNothing = sim.chance();
        Optional<Team> initial = fromNothing ? Optional.of(new Team("ajax", 1, 1)) : Optional.empty();
        String failure = sim.oneOf(List.of("ArithmeticException", "Boom", "TableException"));
        List<Increment<Team>> steps = new ArrayList<>(List.of(WON.add(1), LOST.add(1)));
        steps.add(sim.between(0, 2), failing(failure));
        if (!fromNothing) {
            sim.start("the test", () -> rows.insert(List.of(new Team("ajax", 1, 1))));
            sim.run();
        }
        sim.start("who fails", () -> {
            String thrown = Lab.thrownBy(() -> rows.updateCounters("ajax", steps, initial));
            Expect.that("thrown", thrown).is(failure);
        });
        sim.run();
        sim.start("another", () -> {
            Expect.that("what is there after a step that failed", rows.select(_ -> true, team -> team))
                    .is(fromNothing ? List.of() : List.of(new Team("ajax", 1, 1)));
            rows.updateCounters("ajax", List.of(WON.add(1)), initial);
            expectTeam(rows, new Team("ajax", 2, 1));
        });
        sim.run();
    }

    /** A step that fails: the number gets too great, the counter throws, or it changes the key. */
    private static Increment<Team> failing(String failure) {
        return switch (failure) {
            case "ArithmeticException" -> LOST.add(Long.MAX_VALUE);
            case "Boom" ->
                new Counter<Team>(Team::lost, (_, _) -> {
                            throw new Lab.Boom();
                        })
                        .add(1);
            default -> new Counter<Team>(Team::lost, (team, lost) -> new Team("another", team.won(), lost)).add(1);
        };
    }

    @Simulated(tries = 500)
    @Label("However many count at once, no step is lost, and each is told a number of its own")
    void losesNothing(@ForAll Simulation sim) {
        var rows = set(sim);
        int counting = sim.between(2, 3);
        int each = sim.between(1, 2);
        boolean fromNothing = sim.chance();
        if (!fromNothing) {
            sim.start("the test", () -> rows.insert(List.of(new Team("ajax", 0, 0))));
            sim.run();
        }
        List<Long> told = new ArrayList<>();
        for (int i = 1; i <= counting; i++) {
            sim.start("counter " + i, () -> {
                for (int k = 0; k < each; k++) {
                    told.addAll(rows.updateCounters("ajax", List.of(WON.add(1)), Optional.of(new Team("ajax", 0, 0))));
                }
            });
        }
        sim.run();
        Expect.that("the numbers that were told", told.stream().sorted().toList())
                .is(LongStream.rangeClosed(1, (long) counting * each).boxed().toList());
        expectTeam(rows, new Team("ajax", (long) counting * each, 0));
    }

    @Simulated(tries = 300)
    @Label("A reader never sees some of the steps without the others, nor a row that nothing was counted in yet")
    void showsAllStepsAtOnce(@ForAll Simulation sim) {
        var rows = set(sim);
        List<Team> seen = new ArrayList<>();
        boolean fromNothing = sim.chance();
        var before = new Team("ajax", 0, 0);
        if (!fromNothing) {
            sim.start("the test", () -> rows.insert(List.of(before)));
            sim.run();
        }
        sim.start(
                "the counter",
                () -> rows.updateCounters("ajax", List.of(WON.add(1), LOST.add(1)), Optional.of(before)));
        sim.start("the reader", () -> {
            seen.addAll(rows.lookup("ajax"));
            seen.addAll(rows.lookup("ajax"));
        });
        sim.run();
        for (Team team : seen) {
            Expect.that("goals won beside goals lost, which are counted together", team.won())
                    .is(team.lost());
        }
        if (fromNothing) {
            Expect.that("whether the reader found the row that was only to begin with", seen.contains(before))
                    .isFalse();
        } else {
            Expect.that("how often the reader found the row", seen.size()).is(2);
        }
    }

    @Test
    @DisplayName("On real threads, three who count 20,000 times each count to 60,000")
    void losesNothingOnRealThreads() {
        var rows = new Rows<>(TableOptions.set(Team::name));
        rows.insert(List.of(new Team("ajax", 0, 0)));
        AtOnce.run(3, 20_000, _ -> rows.updateCounters("ajax", List.of(WON.add(1)), Optional.empty()));
        expectTeam(rows, new Team("ajax", 60_000, 0));
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofRuntime(Rows.class, Increment.class).check();
    }
}
