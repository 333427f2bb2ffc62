package watertight.supervisor;

import java.util.List;
import java.util.Optional;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.supervisor.model.Entry;
import watertight.supervisor.model.Model;
import watertight.supervisor.model.Scenario;

/** Compares what the code under test does with what OTP does. */
final class Agreement {

    private Agreement() {}

    /** Draws a scenario and plays it. The test ends here if the code under test does anything else than OTP. */
    static void check(Simulation sim, Repertoire repertoire) {
        check(sim, repertoire.draw(sim));
    }

    static void check(Simulation sim, Scenario scenario) {
        List<Entry> otp = Model.play(scenario);
        Optional<Difference> difference = Difference.between(scenario, otp, played(sim, scenario, otp));
        if (difference.isPresent()) {
            sim.depict(new SideBySide(difference.get()).draw());
            throw Expect.never(new Spoken(difference.get()).sentence());
        }
    }

    /** Whatever ends it early is shown as far as it has come. */
    private static List<Entry> played(Simulation sim, Scenario scenario, List<Entry> otp) {
        var stage = new Stage(sim, scenario);
        try {
            return stage.play();
        } catch (Throwable early) {
            var difference = Difference.unfinished(scenario, otp, stage.soFar());
            sim.depict(new SideBySide(difference).draw());
            throw early;
        }
    }
}
