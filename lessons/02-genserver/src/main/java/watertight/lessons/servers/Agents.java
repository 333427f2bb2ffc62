package watertight.lessons.servers;

import watertight.genserver.Agent;
import watertight.genserver.Agent.Change;
import watertight.lessons.Scene;
import watertight.process.Pid;

/** Two visits, counted by an agent in two ways. */
public final class Agents {

    private Agents() {}

    static void main() {
        Scene.play(self -> {
            // tag::start[]
            Pid agent = Agent.startLink(self, () -> 0).orElseThrow();
            var visits = new Agent<Integer>(agent);
            // end::start[]

            // tag::lost[]
            int first = visits.get(self, n -> n);
            int second = visits.get(self, n -> n);
            visits.update(self, n -> first + 1);
            visits.update(self, n -> second + 1);
            IO.println("asked, then told: " + visits.get(self, n -> n));
            // end::lost[]

            // tag::counted[]
            visits.update(self, n -> 0);
            visits.update(self, n -> n + 1);
            visits.update(self, n -> n + 1);
            IO.println("told what to do: " + visits.get(self, n -> n));

            int before = visits.getAndUpdate(self, n -> new Change<>(n, 0));
            IO.println("taken, and set back: " + before);
            // end::counted[]
        });
    }
}
