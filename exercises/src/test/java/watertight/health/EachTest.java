package watertight.health;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
import watertight.process.Pid;
import watertight.process.Self;

/** Any number of sites, a few at a time, each with a time of its own. */
@Exercise("4.10")
class EachTest {

    /** How long a site may take, in milliseconds: none answers at that very time. */
    private static final int PER_SITE = 95;

    /** Steps that are enough for them. */
    private static final int A_HUNDRED_SITES = 5_000_000;

    private static Limits atOnce(int most) {
        return new Limits(most, Duration.ofMillis(PER_SITE));
    }

    private static List<Web.Site> sites(Simulation sim, Web web, int most) {
        return Lab.several(sim.between(0, most), () -> web.any(sim, 10 * sim.between(0, 20)));
    }

    private static List<SiteReport> check(Self self, Web web, List<Web.Site> sites, int most) {
        List<SiteReport> reports = new ArrayList<>();
        HealthCheck.checkEach(self, Web.addresses(sites), web, atOnce(most), reports::add);
        return reports;
    }

    @Simulated(tries = 200)
    @Label("Each site is told of once, in the order of the sites, whoever answers first, fails, or takes too long")
    void tellsOfEach(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        var sites = sites(sim, web, 8);
        int most = sim.between(1, 4);
        lab.process("process that asks", self -> {
            List<SiteReport> reports = check(self, web, sites, most);
            Expect.that(
                            "sites that found was told of",
                            reports.stream().map(SiteReport::site).toList())
                    .is(Web.addresses(sites));
            for (int i = 0; i < sites.size(); i++) {
                Expect.that(
                                "the status of " + sites.get(i).words() + ", with " + PER_SITE + " ms for each",
                                reports.get(i).status())
                        .is(sites.get(i).statusWithin(PER_SITE));
            }
        });
        lab.run();
    }

    @Simulated(tries = 10)
    @Label("Of a hundred sites eight are fetched at once, no fewer and no more, until there is none left to begin")
    void eightAtATime(@ForAll Simulation sim) {
        var lab = new Lab(sim.withBudget(A_HUNDRED_SITES));
        var web = new Web();
        var sites = Lab.several(100, () -> web.up(sim.between(1, PER_SITE - 1)));
        lab.process("process that asks", self -> {
            check(self, web, sites, 8);
            Expect.that("sites that were fetched at once, at most", web.most()).is(8);
            Expect.that("the time for 100 sites, if the next begins whenever one of eight is done", sim.now())
                    .is(shortest(sites, 8));
        });
        lab.run();
    }

    /** How long it takes if each site begins, in order, as soon as one of those before is done. */
    private static Duration shortest(List<Web.Site> sites, int most) {
        var free = new PriorityQueue<>(Collections.nCopies(most, 0));
        sites.forEach(site -> free.add(free.remove() + site.millis()));
        return Duration.ofMillis(Collections.max(free));
    }

    @Simulated(tries = 60)
    @Label("Each site has its full time, from when its turn has come: late ones do not take it from those after them")
    void itsOwnTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        int most = sim.between(1, 3);
        List<Web.Site> sites = new ArrayList<>(Lab.several(sim.between(1, 5), web::silent));
        sites.add(web.up(PER_SITE - 1));
        lab.process(
                "process that asks",
                self -> Expect.that(
                                "the status of a site that needs almost all its time, after " + (sites.size() - 1)
                                        + " that do not answer, " + most + " at once",
                                check(self, web, sites, most).getLast().status())
                        .is(sites.getLast().status()));
        lab.run();
    }

    @Simulated(tries = 60)
    @Label("Each site is told of as soon as it and all before it are known, and not when all are")
    void asSoonAsKnown(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        var sites = Lab.several(sim.between(1, 6), () -> web.any(sim, sim.between(0, PER_SITE - 1)));
        List<Duration> expected = new ArrayList<>();
        int latest = 0;
        for (Web.Site site : sites) {
            latest = Math.max(latest, site.millis());
            expected.add(Duration.ofMillis(latest));
        }
        List<Duration> told = new ArrayList<>();
        lab.process("process that asks", self -> {
            HealthCheck.checkEach(self, Web.addresses(sites), web, atOnce(6), report -> told.add(sim.now()));
            Expect.that("when each site was told of; the sites take " + times(sites), told)
                    .is(expected);
        });
        lab.run();
    }

    private static String times(List<Web.Site> sites) {
        return String.join(
                ", ", sites.stream().map(site -> site.millis() + " ms").toList());
    }

    @Simulated(tries = 20)
    @Label("Each site is taken once, and the next one when there is room for it: there may be any number of them")
    void endless(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        int most = sim.between(1, 8);
        int enough = sim.between(1, 30);
        Iterator<URI> sites = endless(web, most);
        lab.process("process that asks", self -> {
            var told = new AtomicInteger();
            String end = Lab.thrownBy(() -> HealthCheck.checkEach(self, () -> sites, web, atOnce(most), report -> {
                if (told.incrementAndGet() == enough) {
                    throw new Lab.Boom();
                }
            }));
            Expect.that("thrown by the check, when found threw a Boom at site " + enough, end)
                    .is("Boom");
            Expect.that("how often found was called", told.get()).is(enough);
        });
        lab.run();
    }

    /** Sites without end. That one site is looked at ahead of its time is all right. */
    private static Iterator<URI> endless(Web web, int most) {
        var taken = new AtomicInteger();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public URI next() {
                int waiting = taken.incrementAndGet() - web.done() - most;
                if (waiting > 1) {
                    throw Expect.never("With " + most + " at once, " + (most + waiting)
                            + " sites were taken that are not done: there is no room for them.");
                }
                return web.up(10).address();
            }
        };
    }

    @Simulated(tries = 100)
    @Label("When it is over, also if found throws, nobody fetches any more, and the mailbox of who asked is as it was")
    void leavesNothing(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        List<Web.Site> sites = new ArrayList<>(sites(sim, web, 8));
        sites.add(sim.between(0, sites.size()), web.silent());
        int stop = sim.between(0, sites.size());
        int most = sim.between(1, 4);
        lab.process("process that asks", self -> {
            Aftermath.sendLetters(self);
            var told = new AtomicInteger();
            String end =
                    Lab.thrownBy(() -> HealthCheck.checkEach(self, Web.addresses(sites), web, atOnce(most), report -> {
                        if (told.getAndIncrement() == stop) {
                            throw new Lab.Boom();
                        }
                    }));
            Expect.that("thrown by the check", end).is(stop < sites.size() ? "Boom" : "nothing");
            Aftermath.expectNothing(self, web);
        });
        lab.run();
    }

    @Simulated(tries = 40)
    @Label("If who asked traps exits, a site whose task somebody ends is told as a crash, and the others as they are")
    void endedBySomebody(@ForAll Simulation sim) {
        Web.expectKilledIsTold(sim, (self, web, sites) -> check(self, web, sites, 2));
    }

    @Simulated(tries = 40)
    @Label("When the process that asked is ended, nobody goes on fetching for it")
    void endsWithWhoAsked(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var web = new Web();
        var sites = Lab.several(sim.between(1, 8), web::silent);
        int most = sim.between(1, 4);
        int when = sim.between(1, PER_SITE - 1);
        Pid asking = lab.node().spawn(self -> check(self, web, sites, most));
        lab.play(() -> {
            Simulation.pass(when);
            lab.node().kill(asking);
            Lab.settle();
            Expect.that("fetches that go on when the process that asked was killed", web.fetching())
                    .is(0);
        });
    }

    @Test
    @DisplayName("The code keeps to the rules of the course")
    void keepsToTheRules() {
        CodeRules.ofApplication(HealthCheck.class).check();
    }
}
