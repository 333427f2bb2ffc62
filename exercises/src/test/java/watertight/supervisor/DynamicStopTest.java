package watertight.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.genserver.GenServer;
import watertight.genserver.ServerEndedException;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;
import watertight.process.Self;

/** A dynamic supervisor ends, and stops all its children at once. */
@Exercise("3.14")
class DynamicStopTest {

    /** Two times that no child needs exactly. */
    private static final List<Duration> LIMITS = List.of(Duration.ofMillis(10), Duration.ofMillis(30));

    private static Duration millis(int millis) {
        return Duration.ofMillis(millis);
    }

    private static Duration latest(List<Duration> times) {
        return times.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    @Simulated(tries = 60)
    @Label("All are told before any has ended, and it takes as long as the slowest child, not as long as all together")
    void allAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        List<Duration> times = Lab.several(sim.between(2, 6), () -> millis(sim.between(1, 100)));
        Shutdown shutdown = sim.oneOf(List.of(Shutdown.INFINITY, Shutdown.after(Duration.ofHours(1))));
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            for (Duration time : times) {
                dynamic.add(crew.worker("a").stoppingFor(time).spec().with(shutdown));
            }
            crew.skipNews();
            Duration before = sim.now();
            dynamic.stop();
            Expect.that("the time that it took", sim.now().minus(before)).is(latest(times));
            List<String> news = new ArrayList<>();
            times.forEach(_ -> news.add("a terminates: shutdown"));
            times.forEach(_ -> news.add("a is done"));
            Expect.that("what happened", crew.news()).is(news);
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    /** A child, and what is to come of it: why it ends, and how long after it was told. */
    private record Plan(ChildSpec child, ExitReason reason, Duration time) {}

    /** A child that needs some time, and may have more or less of it. */
    private static Plan plan(Simulation sim, Crew crew) {
        Duration need = millis(2 * sim.between(0, 20) + 1);
        ChildSpec child = crew.worker("a").stoppingFor(need).spec();
        Shutdown shutdown = sim.oneOf(List.of(
                Shutdown.INFINITY, Shutdown.after(LIMITS.get(0)), Shutdown.after(LIMITS.get(1)), Shutdown.BRUTAL_KILL));
        return switch (shutdown) {
            case Shutdown.BrutalKill() -> new Plan(child.with(shutdown), ExitReason.KILLED, Duration.ZERO);
            case Shutdown.After(Duration limit)
            when limit.compareTo(need) < 0 -> new Plan(child.with(shutdown), ExitReason.KILLED, limit);
            default -> new Plan(child.with(shutdown), ExitReason.SHUTDOWN, need);
        };
    }

    @Simulated(tries = 150)
    @Label("Each child has the time that its own spec gives it: whoever needs more is killed then, nobody before")
    void eachInItsOwnWay(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        List<Plan> plans = Lab.several(sim.between(1, 5), () -> plan(sim, crew));
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            List<Pid> pids = dynamic.add(plans.stream().map(Plan::child).toList());
            Duration before = sim.now();
            dynamic.stop();
            Expect.that("the time that it took", sim.now().minus(before))
                    .is(latest(plans.stream().map(Plan::time).toList()));
            Expect.that(
                            "the reasons that the children ended with",
                            pids.stream().map(lab::reasonOf).toList())
                    .is(plans.stream().map(Plan::reason).toList());
        });
    }

    @Simulated(tries = 40)
    @Label("No timer stays when all have ended in time")
    void leavesNoTimer(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        List<Duration> limits = Lab.several(sim.between(1, 4), () -> Duration.ofSeconds(sim.between(1, 3)));
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            for (Duration limit : limits) {
                dynamic.add(crew.worker("a").spec().with(Shutdown.after(limit)));
            }
            Duration before = sim.now();
            dynamic.stop();
            Expect.that("the time that it took", sim.now().minus(before)).is(Duration.ZERO);
            Expect.that("timers left", sim.timersPending()).is(0);
        });
    }

    @Simulated(tries = 60)
    @Label("A child that has ended before, or ends just now, is not waited for in vain, and not restarted")
    void endsMeanwhile(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        boolean unlinks = sim.chance();
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            Pid ending = dynamic.add(crew.worker("a").spec());
            dynamic.add(crew.worker("b").spec());
            Pid alone = dynamic.add(ChildSpec.task("c", child -> {
                if (unlinks) {
                    child.unlink(dynamic.supervisor());
                }
            }));
            GenServer.cast(lab.node(), ending, new Worker.Crash());
            dynamic.stop();
            Expect.that("c is alive", alone.isAlive()).isFalse();
            Expect.that("processes left", lab.node().processes()).is(List.of());
            Expect.that("starts of b", crew.starts("b")).is(1);
        });
    }

    @Simulated(tries = 40)
    @Label("A child that crashes while it stops is no trouble to the others")
    void crashesOnTheWayOut(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            dynamic.add(crew.worker("a").crashingAtTheEnd().spec());
            Pid slow = dynamic.add(crew.worker("b").stoppingFor(millis(20)).spec());
            dynamic.stop();
            Expect.that("the reason that b ended with", lab.reasonOf(slow)).is(ExitReason.SHUTDOWN);
            Expect.that("starts of a", crew.starts("a")).is(1);
        });
    }

    @Simulated(tries = 60)
    @Label("Whatever else comes while it stops is not heard: not the news of a stranger's end, nor a call")
    void hearsNothingElse(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            Pid slow = dynamic.add(crew.worker("a").stoppingFor(millis(20)).spec());
            lab.start("stopping it", dynamic::stop);
            Lab.settle();
            lab.node().spawn(stranger -> {
                Self.Spawned watched = stranger.spawnMonitor(_ -> {});
                Object down = stranger.receive();
                dynamic.supervisor().send(down);
                dynamic.supervisor().send("the end of " + watched.pid());
                stranger.exit(dynamic.supervisor(), ExitReason.crash("a stranger's crash"));
            });
            Expect.that(
                            "what starting another one comes to",
                            outcome(() -> dynamic.ask(crew.worker("b").spec())))
                    .is("it has ended: normal");
            Expect.that("the reason that a ended with", lab.reasonOf(slow)).is(ExitReason.SHUTDOWN);
            Expect.that("starts of b", crew.starts("b")).is(0);
        });
    }

    @FunctionalInterface
    private interface Question {
        Object ask() throws InterruptedException;
    }

    private static String outcome(Question question) throws InterruptedException {
        try {
            return "answered: " + question.ask();
        } catch (ServerEndedException ended) {
            return "it has ended: " + ended.reason();
        }
    }

    @Simulated(tries = 40)
    @Label("Whatever it ends of, the children are told shutdown: when it is stopped, and when its parent ends")
    void parentEnds(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        ExitReason reason = sim.oneOf(List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.crash("broken")));
        lab.play(() -> {
            lab.node().spawn(parent -> {
                Pid supervisor = DynamicSupervisor.startLink(parent, DynamicSupervisorSpec.DEFAULT)
                        .orElseThrow();
                DynamicSupervisor.startChild(
                        parent, supervisor, crew.worker("a").spec());
                DynamicSupervisor.startChild(
                        parent, supervisor, crew.worker("b").spec());
                crew.skipNews();
                throw parent.exit(reason);
            });
            Lab.settle();
            Expect.that("what happened", crew.news().stream().sorted().toList())
                    .is(List.of("a terminates: shutdown", "b terminates: shutdown"));
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }

    @Simulated(tries = 2)
    @Label("A thousand children take no longer to stop than the slowest of them")
    void aThousand(@ForAll Simulation sim) {
        var lab = new Lab(sim.withBudget(2_000_000));
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            var dynamic = Dynamic.start(lab);
            dynamic.add(IntStream.range(0, 1_000)
                    .mapToObj(i -> crew.worker("a").stoppingFor(millis(i % 10)).spec())
                    .toList());
            Expect.that("how many run", dynamic.counts().active()).is(1_000);
            Duration before = sim.now();
            dynamic.stop();
            Expect.that("the time that it took", sim.now().minus(before)).is(millis(9));
            Expect.that("processes left", lab.node().processes()).is(List.of());
        });
    }
}
