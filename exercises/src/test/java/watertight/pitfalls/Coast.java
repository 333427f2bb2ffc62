package watertight.pitfalls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A stretch of coast with its tides: what the levels truly are, what the station sends, and what the board shows. */
final class Coast implements TideStation, LevelBoard {

    static final List<String> GAUGES = List.of("north", "south", "pier");
    private static final String DAMAGED = "#?~";

    private final Simulation sim;
    private final Supervised tree;
    private final Map<String, Integer> truth = new LinkedHashMap<>();
    private final Map<String, Integer> shown = new LinkedHashMap<>();
    final Lab.Boom boom = new Lab.Boom();
    boolean reachable = true;
    boolean lit = true;
    boolean works = true;

    Coast(Simulation sim) {
        this.sim = sim;
        this.tree = new Supervised(sim);
        GAUGES.forEach(gauge -> truth.put(gauge, sim.between(-50, 50)));
    }

    Supervised tree() {
        return tree;
    }

    Lab lab() {
        return tree.lab();
    }

    void open() throws InterruptedException {
        tree.open(new TideWatch(this, this));
    }

    @Override
    public Map<String, Integer> levels() {
        if (!reachable) {
            throw boom;
        }
        return Map.copyOf(truth);
    }

    @Override
    public Change read(String line) {
        if (line.equals(DAMAGED)) {
            throw boom;
        }
        String[] words = line.split(" ");
        return new Change(words[0], Integer.parseInt(words[1]));
    }

    @Override
    public void show(String gauge, int level) {
        if (!works) {
            throw boom;
        }
        if (!lit) {
            throw new SwitchedOff();
        }
        shown.put(gauge, level);
    }

    /** The water rises or falls somewhere, and the station sends a line. Returns the gauge. */
    String changes() throws InterruptedException {
        return changes(false);
    }

    /** The water rises or falls somewhere, and the line about it is damaged on its way. */
    void changesUnheard() throws InterruptedException {
        changes(true);
    }

    private String changes(boolean damaged) throws InterruptedException {
        String gauge = sim.oneOf(GAUGES);
        int by = sim.between(1, 30) * (sim.chance() ? 1 : -1);
        truth.merge(gauge, by, Integer::sum);
        TideFeed.hear(lab().node(), damaged ? DAMAGED : gauge + " " + by);
        Lab.settle();
        return gauge;
    }

    Pid feed() {
        return tree.at(TideFeed.NAME);
    }

    /** Expects that a feed has ended, of the very exception that was thrown. */
    void expectToldOf(Pid feed, String when) {
        Expect.that("how the feed ended " + when, tree.endOf(feed)).is(new ExitReason.Crash(boom));
    }

    /** Expects that the feed has the levels that there are. */
    void expectTruth(String when) throws InterruptedException {
        feed();
        for (String gauge : GAUGES) {
            Expect.that("the level at the gauge " + gauge + " " + when, TideFeed.level(lab().node(), gauge))
                    .is(Optional.of(truth.get(gauge)));
        }
    }

    /** Expects that the board shows the level of a gauge. */
    void expectShown(String gauge, String when) {
        Expect.that("what the board shows of the gauge " + gauge + " " + when, shown.get(gauge))
                .is(truth.get(gauge));
    }
}
