package watertight.pitfalls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import watertight.genserver.CallException;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.process.Caller;
import watertight.process.Lab;
import watertight.process.Pid;

/** A crane and the customs in a simulation: who lifts takes some time, who inspects takes longer. */
final class Quayside {

    static final int LIFTING = 3;
    static final int INSPECTING = 10;

    private final Simulation sim;
    private final Lab lab;
    private final List<String> inspected = new ArrayList<>();
    private int lifted;
    private int slowOne = -1;
    private int deadlyOne = -1;
    private Pid customs;

    Quayside(Simulation sim) {
        this.sim = sim;
        this.lab = new Lab(sim);
    }

    Lab lab() {
        return lab;
    }

    void open() throws InterruptedException {
        customs = Customs.start(lab.node(), this::inspect).orElseThrow();
    }

    Pid customs() {
        return customs;
    }

    List<String> inspected() {
        return inspected;
    }

    /** The inspection of this container takes much longer than a call waits. */
    void isSlow(int container) {
        slowOne = container;
    }

    /** The inspection of this container crashes the customs. */
    void isDeadly(int container) {
        deadlyOne = container;
    }

    static List<String> containers(String ship, int count) {
        return IntStream.range(0, count).mapToObj(i -> ship + i).toList();
    }

    private void inspect(String container) {
        if (inspected.size() == deadlyOne) {
            throw new Lab.Boom();
        }
        pass(inspected.size() == slowOne ? 20_000 : INSPECTING);
        inspected.add(container);
    }

    private static void pass(int millis) {
        try {
            Simulation.pass(Duration.ofMillis(millis));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A crane unloads a ship, by the code under test. */
    void unload(Caller caller, String ship, int count) throws InterruptedException {
        try {
            Crane.unload(caller, customs, cargo(containers(ship, count)));
        } catch (CallException failed) {
            throw Expect.never("The crane stopped after " + lifted + " containers, "
                    + sim.now().toMillis() + " ms after the start: " + failed.getMessage());
        }
    }

    /** Containers that take their time to lift, of which there is never one too many off the ship. */
    Iterator<String> cargo(List<String> containers) {
        Iterator<String> all = containers.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public String next() {
                lifted++;
                expectRoom();
                pass(LIFTING);
                return all.next();
            }
        };
    }

    private void expectRoom() {
        int off = lifted - inspected.size();
        if (off > Customs.YARD) {
            int waiting =
                    lab.node().info(customs).map(info -> info.mailboxLength()).orElse(0);
            throw Expect.never("Container " + lifted + " was lifted while the " + (off - 1) + " before it were not"
                    + " inspected: the yard has room for " + Customs.YARD + ".\n" + waiting
                    + " messages wait in the customs' mailbox.");
        }
    }
}
