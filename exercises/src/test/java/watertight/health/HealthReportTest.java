package watertight.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** One report on all sites, by one deadline. */
@Exercise("4.6")
class HealthReportTest {

    /** The deadline, in milliseconds: no site answers at that very time. */
    private static final int DEADLINE = 95;

    /** Steps that are enough for them. */
    private static final int A_HUNDRED_SITES = 5_000_000;

    private static List<Web.Site> sites(Simulation sim, Web web, int most) {
        return Lab.several(sim.between(0, most), () -> web.any(sim, 10 * sim.between(0, 20)));
    }

    private static HealthReport check(Self self, Web web, List<Web.Site> sites) throws InterruptedException {
        return HealthCheck.checkAll(self, Web.addresses(sites), web, Duration.ofMillis(DEADLINE));
    }

    @Simulated(tries = 200)
    @Label("There is one report for each site, in the order of the sites, whoever answers first, fails, or is late")
    void tellsOfAll(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        var sites = sites(sim, web, 6);
        lab.process("process that asks", self -> {
            HealthReport report = check(self, web, sites);
            Expect.that(
                            "sites in the report",
                            report.sites().stream().map(SiteReport::site).toList())
                    .is(Web.addresses(sites));
            for (int i = 0; i < sites.size(); i++) {
                Expect.that(
                                "the status of " + sites.get(i).words() + ", with " + DEADLINE + " ms for all",
                                report.sites().get(i).status())
                        .is(sites.get(i).statusWithin(DEADLINE));
            }
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("All sites are fetched at once, so the report takes as long as the slowest site, and not longer")
    void allAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        int count = sim.between(1, 12);
        var sites = Lab.several(count, () -> web.any(sim, sim.between(1, DEADLINE - 1)));
        int slowest = sites.stream().mapToInt(Web.Site::millis).max().orElse(0);
        lab.process("process that asks", self -> {
            check(self, web, sites);
            Expect.that("sites that were fetched at once, at most", web.most()).is(count);
            Expect.that("the time until the report was there", sim.now()).is(Duration.ofMillis(slowest));
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("There is one deadline for all: however many sites are late, the report is there when it has passed")
    void oneDeadline(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        List<Web.Site> sites = new ArrayList<>(sites(sim, web, 5));
        for (int late = sim.between(1, 5); late > 0; late--) {
            sites.add(sim.between(0, sites.size()), sim.chance() ? web.silent() : web.up(10 * DEADLINE));
        }
        lab.process("process that asks", self -> {
            check(self, web, sites);
            Expect.that("the time until the report was there", sim.now()).is(Duration.ofMillis(DEADLINE));
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("When the report is there, nobody fetches any more, and the mailbox of who asked is as it was")
    void leavesNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        List<Web.Site> sites = new ArrayList<>(sites(sim, web, 5));
        sites.add(web.silent());
        lab.process("process that asks", self -> {
            Aftermath.sendLetters(self);
            check(self, web, sites);
            Aftermath.expectNothing(self, web);
        });
        lab.run();
    }

    @Simulated(tries = 100)
    @Label("A site that answers in the moment of the deadline is up or late, and nothing stays behind")
    void inTheVeryMoment(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        var sites = Lab.several(sim.between(1, 4), () -> web.up(DEADLINE));
        lab.process("process that asks", self -> {
            Aftermath.sendLetters(self);
            for (SiteReport report : check(self, web, sites).sites()) {
                Expect.that("the status of a site that answers in the moment of the deadline", report.status())
                        .isOneOf(sites.getFirst().status(), new SiteStatus.Late());
            }
            Aftermath.expectNothing(self, web);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("When the process that asked is ended, nobody goes on fetching for it")
    void endsWithWhoAsked(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        var sites = Lab.several(sim.between(1, 5), web::silent);
        int when = sim.between(1, DEADLINE - 1);
        Pid asking = lab.node().spawn(self -> check(self, web, sites));
        lab.play(() -> {
            Simulation.pass(when);
            lab.node().kill(asking);
            Lab.settle();
            Expect.that("fetches that go on when the process that asked was killed", web.fetching())
                    .is(0);
        });
    }

    @Simulated(tries = 40)
    @Label("If who asked traps exits, a site whose task somebody ends is told as a crash, and the others as they are")
    void endedBySomebody(@ForAll Simulation sim) {
        Web.expectKilledIsTold(
                sim, (self, web, sites) -> check(self, web, sites).sites());
    }

    @Simulated(tries = 20)
    @Label("A site that stands there twice is checked twice")
    void twice(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        var site = web.any(sim, sim.between(0, 2 * DEADLINE));
        lab.process("process that asks", self -> {
            var report = new SiteReport(site.address(), site.statusWithin(DEADLINE));
            Expect.that("the report on a site twice", check(self, web, List.of(site, site)))
                    .is(new HealthReport(List.of(report, report)));
        });
        lab.run();
    }

    @Simulated(tries = 5)
    @Label("A hundred sites are checked in the time that one of them takes")
    void aHundred(@ForAll Simulation sim) {
        var lab = new Lab(sim.withBudget(A_HUNDRED_SITES));
        var web = new Web();
        var sites = Lab.several(100, () -> web.up(50));
        lab.process("process that asks", self -> {
            Expect.that("sites that are up", check(self, web, sites).up()).is(100);
            Expect.that("the time until the report was there", sim.now()).is(Duration.ofMillis(50));
        });
        lab.run();
    }
}
