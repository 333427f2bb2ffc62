package watertight.health;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import watertight.grader.Expect;
import watertight.grader.sim.Simulation;
import watertight.health.Answer.Failed;
import watertight.health.Answer.Failure;
import watertight.health.Answer.Status;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Node;
import watertight.process.Pid;
import watertight.process.Self;

/** Sites that a test makes up, each with the time it takes and what it answers then. It notes who fetches. */
final class Web implements Fetch {

    private static final List<Answer> GOOD = List.of(new Status(200), new Status(204), new Status(299));
    private static final List<Answer> BAD = List.of(
            new Status(404),
            new Status(500),
            new Status(199),
            new Status(300),
            new Failed(Failure.REFUSED),
            new Failed(Failure.REDIRECTS));

    private final Map<URI, Site> sites = new LinkedHashMap<>();
    private final AtomicInteger fetching = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    /** A site. After that many milliseconds there is the answer, or this is thrown. */
    record Site(URI address, int millis, Answer answer, Exception thrown) {

        /** How it is, if there is time enough. */
        SiteStatus status() {
            return thrown != null
                    ? new SiteStatus.Crashed(new ExitReason.Crash(thrown))
                    : SiteStatus.of(answer, Duration.ofMillis(millis));
        }

        /** How it is, if it has so much time. */
        SiteStatus statusWithin(int time) {
            return millis > time ? new SiteStatus.Late() : status();
        }

        /** What to call it in a failure. */
        String words() {
            String what = thrown != null ? "throws " + thrown.getClass().getSimpleName() : "answers " + answer;
            return millis == Integer.MAX_VALUE
                    ? address + ", which never answers"
                    : address + ", which " + what + " after " + millis + " ms";
        }
    }

    /** Has sites checked, by the process that asks. */
    interface Check {
        List<SiteReport> of(Self self, Web web, List<Site> sites) throws InterruptedException;
    }

    /** Makes up a site that is up. */
    Site up(int millis) {
        return put(millis, GOOD.getFirst(), null);
    }

    /** Makes up a site that never answers. */
    Site silent() {
        return put(Integer.MAX_VALUE, GOOD.getFirst(), null);
    }

    /** Makes up a site that is up, or down in any way. */
    Site any(Simulation sim, int millis) {
        return switch (sim.between(0, 3)) {
            case 0, 1 -> put(millis, sim.oneOf(GOOD), null);
            case 2 -> put(millis, sim.oneOf(BAD), null);
            default -> put(millis, null, exception(sim));
        };
    }

    private static Exception exception(Simulation sim) {
        return sim.oneOf(List.of(new Lab.Boom(), new IOException("no page"), new IllegalStateException("no idea")));
    }

    private Site put(int millis, Answer answer, Exception thrown) {
        URI address = URI.create("http://" + (char) ('a' + sites.size() % 26) + sites.size() / 26 + ".example");
        Site site = new Site(address, millis, answer, thrown);
        sites.put(address, site);
        return site;
    }

    static List<URI> addresses(List<Site> sites) {
        return sites.stream().map(Site::address).toList();
    }

    @Override
    public Answer fetch(URI address) throws Exception {
        Site site = sites.get(address);
        most.accumulateAndGet(fetching.incrementAndGet(), Math::max);
        try {
            return site.millis() == Integer.MAX_VALUE ? never() : answer(site);
        } finally {
            fetching.decrementAndGet();
            done.incrementAndGet();
        }
    }

    private static Answer never() throws InterruptedException {
        Lab.forever();
        return null;
    }

    private static Answer answer(Site site) throws Exception {
        Simulation.pass(site.millis());
        if (site.thrown() != null) {
            throw site.thrown();
        }
        return site.answer();
    }

    /** Expects that a check tells of the site whose task somebody kills, and of the other as always. */
    static void expectKilledIsTold(Simulation sim, Check check) {
        var lab = new Lab(sim);
        var web = new Web();
        var sites = List.of(web.any(sim, 5), web.silent());
        lab.process("process that asks", self -> {
            self.trapExits(true);
            Expect.that(
                            "how the sites are, when somebody has killed the task of the second",
                            check.of(self, web, sites).stream()
                                    .map(SiteReport::status)
                                    .toList())
                    .is(List.of(sites.getFirst().status(), new SiteStatus.Crashed(ExitReason.KILLED)));
        });
        lab.start("somebody", () -> {
            Simulation.pass(20);
            killLast(lab.node());
        });
        lab.run();
    }

    /** Somebody ends the task that was started last. */
    private static void killLast(Node node) {
        node.kill(
                node.processes().stream().max(Comparator.comparing(Pid::number)).orElseThrow());
    }

    /** How many fetch now. */
    int fetching() {
        return fetching.get();
    }

    /** How many have fetched and are done, whatever came of it. */
    int done() {
        return done.get();
    }

    /** How many fetched at once, at most. */
    int most() {
        return most.get();
    }
}
