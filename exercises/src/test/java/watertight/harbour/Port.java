package watertight.harbour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import watertight.genserver.ServerEndedException;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Body;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;
import watertight.process.ProcessInfo;
import watertight.process.Trace;

/** The whole harbour in a simulation, and what befalls its systems. */
final class Port {

    static final List<Name> LOCK =
            List.of(Gate.Side.UPPER.registeredAs(), Gate.Side.LOWER.registeredAs(), LockController.NAME);
    static final List<Name> BOATS = PilotBoats.BOATS.stream().map(Boat::nameOf).toList();
    static final List<Name> LOCK_AND_BOATS = joined(LOCK, BOATS);
    static final List<Name> RADIO = List.of(Receiver.NAME, Decoder.NAME, LogWriter.NAME);
    static final List<Name> ALL = joined(LOCK_AND_BOATS, RADIO);

    /** More crashes than any system of the harbour puts up with. */
    private static final int TOO_MANY = 20;

    private final Quay quay;
    private final List<String> paper = new ArrayList<>();

    private static List<Name> joined(List<Name> some, List<Name> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    Port(Simulation sim) {
        quay = new Quay(sim);
    }

    Lab lab() {
        return quay.lab();
    }

    Quay quay() {
        return quay;
    }

    /** The harbour opens, on a day whose survey and salute are done at once. */
    void opens() throws InterruptedException {
        opens(self -> {});
    }

    /** The harbour opens, on a day with this survey, and the same salute. */
    void opens(Body job) throws InterruptedException {
        quay.open(new Harbour(new LockGates(), new PilotBoats(job, job), new RadioLog(paper::add)));
        worksWithout(List.of(), "when the harbour has opened");
    }

    /** What happens. */
    interface Event {
        void happen() throws InterruptedException;
    }

    /** Expects that something leaves parts alone: they go on as the same processes. */
    void untouched(List<Name> parts, String why, Event event) throws InterruptedException {
        List<Pid> before = quay.at(parts);
        event.happen();
        quay.expectUntouched(parts, before, why);
    }

    /** One part of a system crashes over and over, until the system's own supervisor has given up. */
    void givesUp(List<Name> system) throws InterruptedException {
        List<Pid> supervisors = supervisorsOf(system.getFirst());
        if (supervisors.isEmpty()) {
            throw Expect.never("There is no " + system.getFirst() + ".");
        }
        for (int crash = 0; crash < TOO_MANY && supervisors.getFirst().isAlive(); crash++) {
            quay.kills(system.getFirst());
        }
    }

    /** The supervisors above a part, its own first, without the harbour's topmost. */
    List<Pid> supervisorsOf(Name part) {
        List<Pid> supervisors = new ArrayList<>();
        Pid above = above(quay.at(part));
        while (above != null && above != quay.root()) {
            supervisors.add(above);
            above = above(above);
        }
        return supervisors;
    }

    /** The process that started this one: of those that it is linked to, the first that there was. */
    private Pid above(Pid pid) {
        if (pid == null) {
            return null;
        }
        var links = lab().node().info(pid).map(ProcessInfo::links).orElseThrow();
        return lab().traces().stream()
                .flatMap(trace -> trace instanceof Trace.Started(Pid started) ? Stream.of(started) : Stream.empty())
                .takeWhile(started -> started != pid)
                .filter(links::contains)
                .findFirst()
                .orElse(null);
    }

    /** Expects that the lock, the boats and the radio work, except for those parts, which are gone. */
    void worksWithout(List<Name> gone, String when) throws InterruptedException {
        ALL.forEach(part -> {
            if (quay.at(part) == null && !gone.contains(part)) {
                throw Expect.never("There is no " + part + " " + when + ".");
            }
        });
        Expect.that("a ship comes through the lock " + when, letsThrough()).is(true);
        paper.clear();
        Receiver.hear(lab().node(), "~may~day");
        Lab.settle();
        Expect.that("on paper, of a mayday " + when, paper).is(gone.containsAll(RADIO) ? List.of() : List.of("mayday"));
    }

    private boolean letsThrough() throws InterruptedException {
        try {
            return LockController.letThrough(lab().node());
        } catch (ServerEndedException gone) {
            return false;
        }
    }

    /** Expects that the harbour has closed, and that nothing is left of it. */
    void isClosed(String when) {
        if (quay.root().isAlive()) {
            throw Expect.never("The harbour has not closed " + when + ".");
        }
        Expect.that("processes left in a closed harbour", lab().node().processes())
                .is(List.of());
    }
}
