package watertight.grader.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import watertight.grader.sim.Draws;
import watertight.grader.sim.Simulation;

/**
 * What decides one try of a simulated test.
 *
 * @param draws what the scenario is drawn from
 * @param parts those that belong together, as far as that is known
 * @param seed  of the schedule
 */
record Scenario(List<Integer> draws, List<Draws.Part> parts, long seed) {
    private static final int MOST_DRAWS = 64;
    private static final int SMALL = 1 << 14;
    private static final int SEEDS = 1 << 28;
    private static final int SCHEDULES = 4;

    /** A scenario of which no parts are known. */
    Scenario(List<Integer> draws, long seed) {
        this(draws, List.of(), seed);
    }

    /** A scenario at random; most draws are small, so that a token of them is short. */
    static Scenario random(Random random) {
        var draws = new ArrayList<Integer>();
        for (int left = random.nextInt(8) == 0 ? random.nextInt(4) : MOST_DRAWS; left > 0; left--) {
            draws.add(random.nextInt(8) == 0 ? random.nextInt(Integer.MAX_VALUE) : random.nextInt(SMALL));
        }
        return new Scenario(draws, random.nextInt(SEEDS));
    }

    /** The scenario of a simulation that has run, without the draws it had no use for. */
    static Scenario of(Simulation simulation) {
        List<Integer> drawn = simulation.draws().drawn();
        int used = drawn.size();
        while (used > 0 && drawn.get(used - 1) == 0) {
            used--;
        }
        return new Scenario(
                List.copyOf(drawn.subList(0, used)), simulation.draws().parts(), simulation.scheduleSeed());
    }

    Simulation simulation() {
        return new Simulation(new Draws(draws), seed);
    }

    /** Whether it is simpler than another: fewer draws, or as many of a smaller sum. */
    boolean isSimplerThan(Scenario other) {
        return draws.size() != other.draws.size() ? draws.size() < other.draws.size() : sum() < other.sum();
    }

    private long sum() {
        return draws.stream().mapToLong(Integer::longValue).sum();
    }

    /**
     * Scenarios that are a little simpler, each under several schedules: a smaller scenario runs differently, so the seed
     * under which the larger one failed means little to it. Where parts are known it may mean all the same, so that
     * comes first.
     */
    Stream<Scenario> simpler() {
        Stream<List<Integer>> first = parts.isEmpty() ? Stream.empty() : Stream.concat(fewerParts(), smallerDraws());
        return Stream.concat(
                first.map(smaller -> new Scenario(smaller, seed)),
                smallerDraws()
                        .flatMap(smaller -> Stream.concat(
                                Stream.of(new Scenario(smaller, seed)),
                                Stream.iterate(1L, next -> next + 1)
                                        .limit(SCHEDULES)
                                        .map(other -> new Scenario(smaller, other)))));
    }

    /** Without a part, the outer ones first; or with one that lies within another in the other's place. */
    private Stream<List<Integer>> fewerParts() {
        var outerFirst = parts.reversed();
        var without = outerFirst.stream().map(part -> replaced(part, new Draws.Part(part.end(), part.end())));
        var raised = outerFirst.stream()
                .flatMap(outer ->
                        parts.stream().filter(inner -> isWithin(inner, outer)).map(inner -> replaced(outer, inner)));
        return Stream.concat(without, raised);
    }

    private static boolean isWithin(Draws.Part inner, Draws.Part outer) {
        return !inner.equals(outer) && outer.begin() <= inner.begin() && inner.end() <= outer.end();
    }

    private List<Integer> replaced(Draws.Part part, Draws.Part by) {
        var shorter = new ArrayList<>(between(0, part.begin()));
        shorter.addAll(between(by.begin(), by.end()));
        shorter.addAll(between(part.end(), draws.size()));
        return shorter;
    }

    /** The draws of this range; there may be fewer, since zeros at the end are left out. */
    private List<Integer> between(int begin, int end) {
        return draws.subList(Math.min(begin, draws.size()), Math.min(end, draws.size()));
    }

    private Stream<List<Integer>> smallerDraws() {
        var smaller = new ArrayList<List<Integer>>();
        for (int length = 0; length < draws.size(); length = length * 2 + 1) {
            smaller.add(draws.subList(0, length));
        }
        for (int at = 0; at < draws.size(); at++) {
            int draw = draws.get(at);
            smaller.add(without(at));
            for (int less : new int[] {0, 1, 2, draw / 2, draw - 1}) {
                if (less >= 0 && less < draw) {
                    smaller.add(with(at, less));
                }
            }
        }
        return smaller.stream();
    }

    private List<Integer> with(int at, int draw) {
        var copy = new ArrayList<>(draws);
        copy.set(at, draw);
        return copy;
    }

    private List<Integer> without(int at) {
        var copy = new ArrayList<>(draws);
        copy.remove(at);
        return copy;
    }
}
