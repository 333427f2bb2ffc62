package watertight.harbour;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.genserver.ServerEndedException;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Name;

@Exercise("3.10")
class LockGatesTest {

    private static final List<Name> PARTS =
            List.of(Gate.Side.UPPER.registeredAs(), Gate.Side.LOWER.registeredAs(), LockController.NAME);

    /** A ship comes. It has to get through. */
    private static void expectPassage(Quay quay, String when) throws InterruptedException {
        try {
            if (!LockController.letThrough(quay.lab().node())) {
                throw Expect.never(
                        "A ship came " + when + ", and could not pass: a gate does not obey the controller.");
            }
        } catch (ServerEndedException gone) {
            throw Expect.never("A ship came " + when + ", and could not pass: " + gone.getMessage());
        }
    }

    @Simulated(tries = 20)
    @Label("When the lock is started ships come through")
    void works(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        quay.lab().play(() -> {
            quay.open(new LockGates());
            expectPassage(quay, "when the lock had been started");
            expectPassage(quay, "as the second one");
        });
    }

    @Simulated(tries = 100)
    @Label("Whichever gate is lost, or the controller, however it was lost: ships come through again")
    void worksAgain(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        var lost = Lab.several(sim.between(1, 4), () -> sim.oneOf(PARTS));
        quay.lab().play(() -> {
            quay.open(new LockGates());
            for (Name part : lost) {
                quay.loses(part);
                expectPassage(quay, "when " + part + " had been lost");
                Simulation.pass(Quay.A_WHILE);
            }
        });
    }

    @Simulated(tries = 200)
    @Label("Two parts are lost in the same moment: ships come through again")
    void worksAfterTwoLosses(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        Name one = sim.oneOf(PARTS);
        Name other = sim.oneOf(PARTS);
        quay.lab().start("the lock", () -> quay.open(new LockGates()));
        quay.lab().run();
        quay.lab().start("one accident", () -> quay.kills(one));
        quay.lab().start("another accident", () -> quay.kills(other));
        quay.lab().run();
        quay.lab().start("a ship", () -> expectPassage(quay, "when " + one + " and " + other + " had been lost"));
        quay.lab().run();
    }

    @Simulated(tries = 20)
    @Label("When the lock is stopped all its parts end")
    void lockEnds(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        quay.lab().play(() -> {
            quay.open(new LockGates());
            quay.close();
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(LockGates.class).check();
    }
}
