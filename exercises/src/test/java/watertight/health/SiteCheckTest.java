package watertight.health;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.rules.CodeRules;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** The check of one site, in whatever process. */
@Exercise("4.6")
class SiteCheckTest {

    @Simulated(tries = 60)
    @Label(
            "A site is up or down by its answer, with the time that passed; what fetch throws is a crash, with the reason")
    void oneSite(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        var site = web.any(sim, sim.between(0, 100));
        lab.play(() -> {
            Simulation.pass(7);
            Expect.that("the status of " + site.words(), HealthCheck.check(lab.node(), site.address(), web))
                    .is(site.status());
        });
    }

    @Simulated(tries = 20)
    @Label("An exit of one's own accord is told as the reason that it was for")
    void exits(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var site = new Web().up(0);
        lab.process("the checking process", self -> {
            Fetch exiting = address -> {
                throw self.exit(ExitReason.shutdown(address));
            };
            Expect.that("the status of a site", HealthCheck.check(self.node(), site.address(), exiting))
                    .is(new SiteStatus.Crashed(ExitReason.shutdown(site.address())));
        });
        lab.run();
    }

    @Simulated(tries = 20)
    @Label("That its process is stopped is no news of the site: the check comes to no end")
    void stopped(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        var site = web.silent();
        var result = new SiteStatus[1];
        Pid checking = lab.node().spawn(self -> result[0] = HealthCheck.check(self.node(), site.address(), web));
        lab.play(() -> {
            Simulation.pass(Duration.ofSeconds(1));
            lab.node().kill(checking);
            Lab.settle();
            Expect.that("what the check returned when its process was killed", result[0])
                    .is(null);
        });
    }

    @Simulated(tries = 20)
    @Label("An Error is no news of the site: it ends the task")
    void errors(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var site = new Web().up(0);
        lab.play(() -> Expect.that("what became of a check whose fetch throws a LinkageError", checked(lab, site))
                .is("it threw LinkageError"));
    }

    private static String checked(Lab lab, Web.Site site) throws InterruptedException {
        Fetch broken = address -> {
            throw new LinkageError("A class is missing.");
        };
        try {
            return "it returned " + HealthCheck.check(lab.node(), site.address(), broken);
        } catch (LinkageError thrown) {
            return "it threw LinkageError";
        }
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(HealthCheck.class).check();
    }
}
