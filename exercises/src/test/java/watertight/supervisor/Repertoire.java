package watertight.supervisor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import watertight.grader.sim.Simulation;
import watertight.supervisor.model.Scenario;
import watertight.supervisor.model.Step;
import watertight.supervisor.model.Tree;

/**
 * What scenarios are drawn from: no more than the exercises so far have built. A draw of 0 is always the plainest choice,
 * so that a scenario gets plainer as it gets smaller.
 *
 * @param strategies of the supervisors
 * @param levels of supervisors: 1 for a flat tree
 * @param givesUp whether there may be more restarts than a supervisor puts up with
 * @param fails whether workers may fail to start again
 * @param byHand whether children are terminated, restarted and deleted
 */
record Repertoire(List<Strategy> strategies, int levels, boolean givesUp, boolean fails, boolean byHand) {

    /** More than there can be. */
    static final int ANY_NUMBER = 1_000;

    private static final List<Restart> RESTARTS =
            List.of(Restart.PERMANENT, Restart.TRANSIENT, Restart.TEMPORARY, Restart.PERMANENT);
    private static final List<String> REASONS =
            List.of("boom", "normal", "shutdown", "shutdown:x", "kill", "boom", "boom");

    /** Flat trees whose workers end; the supervisor puts up with all of it. */
    static Repertoire of(Strategy... strategies) {
        return new Repertoire(List.of(strategies), 1, false, false, false);
    }

    /** The same with supervisors under supervisors. */
    Repertoire nested() {
        return new Repertoire(strategies, 3, givesUp, fails, byHand);
    }

    /** The same with supervisors that give up. */
    Repertoire givingUp() {
        return new Repertoire(strategies, levels, true, fails, byHand);
    }

    /** The same with workers that fail to start again. */
    Repertoire failing() {
        return new Repertoire(strategies, levels, givesUp, true, byHand);
    }

    /** The same with children that are terminated, restarted and deleted. */
    Repertoire handled() {
        return new Repertoire(strategies, levels, givesUp, fails, true);
    }

    /** Draws a tree, and what is done to it. */
    Scenario draw(Simulation sim) {
        return new Drawing(sim, this).scenario();
    }

    /** One scenario as it is drawn. */
    private static final class Drawing {

        private final Simulation sim;
        private final Repertoire repertoire;
        private int workers;
        private int supervisors;

        Drawing(Simulation sim, Repertoire repertoire) {
            this.sim = sim;
            this.repertoire = repertoire;
        }

        Scenario scenario() {
            Tree.Inner root = inner("root", Restart.PERMANENT, 1);
            List<Tree.Worker> targets = root.workers().toList();
            List<Step> steps = sim.upTo(targets.isEmpty() ? 0 : 7, () -> step(root, targets));
            steps.add(new Step.Stop());
            return new Scenario(root, steps);
        }

        private Tree.Inner inner(String id, Restart restart, int level) {
            Strategy strategy = sim.oneOf(repertoire.strategies);
            int most = repertoire.givesUp ? sim.between(0, 3) : ANY_NUMBER;
            List<Tree> children = sim.upTo(level == 1 ? 5 : 3, () -> child(level));
            return new Tree.Inner(id, restart, strategy, most, children);
        }

        private Tree child(int level) {
            boolean nests = level < repertoire.levels && sim.between(0, 2) == 2;
            Restart restart = sim.oneOf(RESTARTS);
            return nests ? inner("s" + ++supervisors, restart, level + 1) : worker(restart);
        }

        private Tree.Worker worker(Restart restart) {
            String id = String.valueOf((char) ('a' + workers++ % 26)) + (workers > 26 ? workers / 26 : "");
            return new Tree.Worker(id, restart, repertoire.fails && sim.chance() ? failing() : Set.of());
        }

        /** Some starts in a row fail, but not the first one. */
        private Set<Integer> failing() {
            int first = sim.between(2, 3);
            int last = first + sim.between(0, 2);
            return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toUnmodifiableSet());
        }

        private Step step(Tree.Inner root, List<Tree.Worker> targets) {
            int byHand = repertoire.byHand ? sim.between(0, 5) : 0;
            if (byHand < 3) {
                return new Step.Exit(sim.oneOf(targets).id(), sim.oneOf(REASONS));
            }
            String child = sim.oneOf(root.children()).id();
            return switch (byHand) {
                case 3 -> new Step.Terminate(child);
                case 4 -> new Step.RestartChild(child);
                default -> new Step.Delete(child);
            };
        }
    }
}
