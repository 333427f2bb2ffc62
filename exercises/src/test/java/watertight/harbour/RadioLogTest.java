package watertight.harbour;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Name;
import watertight.process.Pid;

@Exercise("3.10")
class RadioLogTest {

    /** Each part listens to the one before it. */
    private static final List<Name> PARTS = List.of(Receiver.NAME, Decoder.NAME, LogWriter.NAME);

    @Simulated(tries = 20)
    @Label("What ships say is on paper, in order, and without its noise")
    void writesDown(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        List<String> paper = new ArrayList<>();
        quay.lab().play(() -> {
            quay.open(new RadioLog(paper::add));
            Receiver.hear(quay.lab().node(), "~fog~");
            Receiver.hear(quay.lab().node(), "~no~ wind");
            Lab.settle();
            Expect.that("on paper", paper).is(List.of("fog", "no wind"));
        });
    }

    @Simulated(tries = 100)
    @Label("Whichever part is lost, however it was lost: what ships say after that is on paper, once")
    void writesDownAgain(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        List<String> paper = new ArrayList<>();
        var lost = Lab.several(sim.between(1, 4), () -> sim.oneOf(PARTS));
        quay.lab().play(() -> {
            quay.open(new RadioLog(paper::add));
            for (Name part : lost) {
                quay.loses(part);
                paper.clear();
                Receiver.hear(quay.lab().node(), "~may~day");
                Lab.settle();
                Expect.that("on paper, of a mayday after " + part + " was lost", paper)
                        .is(List.of("mayday"));
                Simulation.pass(Quay.A_WHILE);
            }
        });
    }

    @Simulated(tries = 60)
    @Label("A part that is before the lost one goes on: it is not started again")
    void leavesAlone(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        int lost = sim.between(1, 2);
        quay.lab().play(() -> {
            quay.open(new RadioLog(_ -> {}));
            List<Name> well = PARTS.subList(0, lost);
            List<Pid> before = quay.at(well);
            quay.loses(PARTS.get(lost));
            quay.expectUntouched(well, before, "the " + PARTS.get(lost) + " was lost");
        });
    }

    @Simulated(tries = 20)
    @Label("When the radio is stopped all its parts end")
    void radioEnds(@ForAll Simulation sim) {
        var quay = new Quay(sim);
        quay.lab().play(() -> {
            quay.open(new RadioLog(_ -> {}));
            quay.close();
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void radioKeepsToTheRules() {
        CodeRules.ofApplication(RadioLog.class).check();
    }
}
