package watertight.lessons.supervisors;

import static watertight.supervisor.Strategy.REST_FOR_ONE;

import watertight.genserver.Agent;
import watertight.genserver.StartOptions;
import watertight.genserver.StartResult;
import watertight.lessons.Scene;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.Self;
import watertight.supervisor.ChildSpec;
import watertight.supervisor.Supervisor;
import watertight.supervisor.SupervisorSpec;

/** A sum that survives, since whoever does the risky work does not keep it. */
public final class ErrorKernel {

    // tag::safe[]
    static final Agent<Integer> SAFE = new Agent<>(new Name("safe"));

    static StartResult startSafe(Self supervisor) throws InterruptedException {
        return Agent.startLink(supervisor, () -> 0, StartOptions.named(new Name("safe")));
    }

    static final ChildSpec THE_SAFE = ChildSpec.worker("safe", ErrorKernel::startSafe);
    // end::safe[]

    // tag::till[]
    record Note(int value) {}

    /** Counts the notes that it gets, and keeps nothing. A torn one is more than it can bear. */
    static void till(Self self) throws InterruptedException {
        while (true) {
            int value = self.receive(Note.class).value();
            if (value <= 0) {
                throw new IllegalStateException("a torn note");
            }
            SAFE.update(self, sum -> sum + value);
        }
    }

    static StartResult startTill(Self supervisor) {
        return new StartResult.Started(supervisor.spawnLink(ErrorKernel::till));
    }

    static final ChildSpec THE_TILL = ChildSpec.worker("till", ErrorKernel::startTill);
    // end::till[]

    private ErrorKernel() {}

    static void main() {
        Scene.play(self -> {
            var crew = new Crew(self);
            // tag::use[]
            Supervisor safeAndTill = () -> SupervisorSpec.of(REST_FOR_ONE, THE_SAFE, THE_TILL);
            Pid shop = Supervisor.startLink(self, safeAndTill).orElseThrow();
            Pid first = crew.pid(shop, "till");
            first.send(new Note(50));
            first.send(new Note(0));
            crew.awaitEnd(first);
            crew.awaitNews(shop, first);
            IO.println("in the safe: " + SAFE.get(self, sum -> sum));

            Pid second = crew.pid(shop, "till");
            second.send(new Note(20));
            second.send(new Note(0));
            crew.awaitEnd(second);
            IO.println("and later: " + SAFE.get(self, sum -> sum));
            // end::use[]
        });
    }
}
