package watertight.process;

import java.util.ArrayList;
import java.util.List;
import watertight.grader.sim.Simulation;

/** Pids for tests of one part of the runtime alone. Their processes never run; they end when the test says so. */
final class Cast {

    private final List<Pid> pids = new ArrayList<>();

    Cast(Simulation sim, int size) {
        var node = new Node(sim.threads(), sim.timers(), sim.clock());
        for (int i = 1; i <= size; i++) {
            pids.add(new Process(node, i).pid());
        }
    }

    Pid get(int index) {
        return pids.get(index);
    }

    List<Pid> all() {
        return pids;
    }

    /** The names of pids, in a fixed order. */
    static List<String> sorted(Iterable<Pid> pids) {
        List<String> names = new ArrayList<>();
        pids.forEach(pid -> names.add(pid.toString()));
        names.sort(null);
        return names;
    }

    /** The process has ended, as far as {@link Pid#isAlive} tells. */
    static void end(Pid pid) {
        pid.process().end(ExitReason.SHUTDOWN);
    }
}
