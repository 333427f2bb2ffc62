package watertight.supervisor.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import watertight.supervisor.Restart;
import watertight.supervisor.Strategy;

/** A tree of supervisors and workers, as data. */
public sealed interface Tree {

    String id();

    /** When its supervisor starts it again; the root's does not matter. */
    Restart restart();

    /** Ends when it is told to. It traps exits, and says so when it terminates. */
    record Worker(String id, Restart restart, Set<Integer> failingStarts) implements Tree {

        /** Whether its start fails, the n-th one over the whole scenario, from 1. */
        public boolean failsAt(int start) {
            return failingStarts.contains(start);
        }
    }

    /** Restarts what ends, but no more than so often, over the whole scenario. */
    record Inner(String id, Restart restart, Strategy strategy, int maxRestarts, List<Tree> children) implements Tree {}

    /** All workers in it, in the order in which they are started. */
    default Stream<Worker> workers() {
        return switch (this) {
            case Worker worker -> Stream.of(worker);
            case Inner inner -> inner.children().stream().flatMap(Tree::workers);
        };
    }
}
