package watertight.lessons.servers;

import watertight.genserver.Agent;
import watertight.lessons.Scene;

/** Two visits, counted by an agent in two ways. */
public final class Agents {

    private Agents() {}

    static void main() {
        Scene.play(self -> {
            // tag::start[]
            var visits = new Agent<Integer>(Agent.startLink(self, () -> 0).orElseThrow());
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

            int before = visits.getAndUpdate(self, n -> new Agent.Change<>(n, 0));
            IO.println("taken, and set back: " + before);
            // end::counted[]
        });
    }
}
