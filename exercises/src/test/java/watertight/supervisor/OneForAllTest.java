package watertight.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import watertight.grader.Exercise;
import watertight.grader.Expect;
import watertight.grader.Simulated;
import watertight.grader.sim.Simulation;
import watertight.process.ExitReason;
import watertight.process.Lab;
import watertight.process.Pid;

/** A child ends, and all are started again. */
@Exercise("3.8")
class OneForAllTest {

    private static final List<String> IDS = List.of("a", "b", "c");

    private static SupervisorSpec spec(ChildSpec... children) {
        return SupervisorSpec.of(Strategy.ONE_FOR_ALL, children);
    }

    /** One after the other. */
    @SafeVarargs
    static List<String> inTurn(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    private static List<String> without(String id, List<String> ids) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }

    @Simulated(tries = 60)
    @Label("When one crashes, the others are stopped in reverse order, then all are started in order")
    void restartsAll(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        String id = sim.oneOf(IDS);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(crew.specs("a", "b", "c").toArray(ChildSpec[]::new)));
            crew.skipNews();
            crew.crash(id);
            Expect.that("what happened", crew.news())
                    .is(inTurn(
                            List.of(id + " terminates: crash"),
                            Crew.each(without(id, IDS.reversed()), "terminates: shutdown"),
                            Crew.each(IDS, "starts")));
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("c"), crew.running("b"), crew.running("a")));
        });
    }

    @Simulated(tries = 40)
    @Label("None is started before all others have ended, and none before the one before it is ready")
    void takesItsTime(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var time = Duration.ofMillis(sim.between(1, 20));
        lab.play(() -> {
            crew.supervise(spec(
                    crew.worker("a").startingFor(time).spec(),
                    crew.worker("b").stoppingFor(time).spec(),
                    crew.worker("c").spec().with(Shutdown.BRUTAL_KILL),
                    crew.worker("d").stoppingFor(Duration.ofDays(1)).spec().with(Shutdown.after(time))));
            crew.skipNews();
            crew.kill("a");
            Simulation.pass(time.multipliedBy(3));
            Expect.that("what happened", crew.news())
                    .is(List.of(
                            "d terminates: shutdown",
                            "b terminates: shutdown",
                            "b is done",
                            "a starts",
                            "a is ready",
                            "b starts",
                            "c starts",
                            "d starts"));
        });
    }

    @Simulated(tries = 60)
    @Label("The others are touched only if the one that ended is to be started again")
    void onlyIfDue(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        Restart restart = sim.oneOf(List.of(Restart.values()));
        ExitReason reason = sim.oneOf(List.of(
                ExitReason.NORMAL, ExitReason.SHUTDOWN, ExitReason.shutdown("tired"), ExitReason.crash("broken")));
        boolean due =
                restart == Restart.PERMANENT || restart == Restart.TRANSIENT && reason instanceof ExitReason.Crash;
        lab.play(() -> {
            crew.supervise(spec(crew.worker("a").spec(restart), crew.worker("z").spec()));
            Pid before = crew.pid("z");
            crew.end("a", reason);
            Expect.that("starts of a and z", List.of(crew.starts("a"), crew.starts("z")))
                    .is(due ? List.of(2, 2) : List.of(1, 1));
            Expect.that("the first process of z is alive", before.isAlive()).is(!due);
        });
    }

    @Simulated(tries = 40)
    @Label("Temporary children are stopped and forgotten; one that ended normally, or said ignore, is started again")
    void temporaryAndFinished(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(
                    crew.worker("a").spec(),
                    crew.worker("tmp").spec(Restart.TEMPORARY),
                    crew.worker("tra").spec(Restart.TRANSIENT),
                    crew.worker("ign").ignoringAt(1).spec(),
                    crew.worker("z").spec()));
            crew.end("tra", ExitReason.NORMAL);
            crew.skipNews();
            crew.crash("a");
            Expect.that("what happened", crew.news())
                    .is(inTurn(
                            List.of("a terminates: crash", "z terminates: shutdown", "tmp terminates: shutdown"),
                            Crew.each(List.of("a", "tra", "ign", "z"), "starts")));
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("z"), crew.running("ign"), crew.running("tra"), crew.running("a")));
        });
    }

    @Simulated(tries = 100)
    @Label("Two that end at the same time are one restart")
    void twoAtOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var slow = crew.worker("slow").startingFor(Duration.ofMillis(10)).spec();
        var spec = spec(crew.worker("a").spec(), crew.worker("b").spec(), slow)
                .with(new Intensity(1, Duration.ofHours(1)));
        lab.play(() -> {
            lab.node().spawn(starter -> Supervisor.start(starter, () -> spec));
            Lab.settle();
            crew.crash("b", "a");
            Simulation.pass(Duration.ofMillis(30));
            Expect.that("starts of a, b and slow", List.of(crew.starts("a"), crew.starts("b"), crew.starts("slow")))
                    .is(List.of(2, 2, 2));
            Expect.that(
                            "how many processes run: three children and their supervisor",
                            lab.node().processes().size())
                    .is(4);
        });
    }

    @Simulated(tries = 100)
    @Label("A temporary one that ends at the same time as another is forgotten, whichever is noticed first")
    void temporaryAtOnce(@ForAll Simulation sim) {
        forgetsTemporary(sim, Strategy.ONE_FOR_ALL);
    }

    /** Under that strategy, a temporary child crashes and then, before anybody has noticed, one that was started before it. */
    static void forgetsTemporary(Simulation sim, Strategy strategy) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var passing = crew.worker("passing").spec(Restart.TEMPORARY);
        lab.play(() -> {
            Pid supervisor =
                    crew.supervise(SupervisorSpec.of(strategy, crew.worker("a").spec(), passing));
            crew.crash("passing", "a");
            Expect.that("starts of a and of the temporary one", List.of(crew.starts("a"), crew.starts("passing")))
                    .is(List.of(2, 1));
            Expect.that("the children", Supervisor.whichChildren(lab.node(), supervisor))
                    .is(List.of(crew.running("a")));
        });
    }

    @Simulated(tries = 40)
    @Label("However many are started again, that is one restart: three in five seconds are put up with")
    void countsOnce(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            crew.supervise(spec(crew.specs("a", "b", "c").toArray(ChildSpec[]::new)));
            for (String id : List.of("a", "c", "b")) {
                crew.crash(id);
            }
            Expect.that("starts of a, b and c", IDS.stream().map(crew::starts).toList())
                    .is(List.of(4, 4, 4));
        });
    }

    @Simulated(tries = 40)
    @Label("One that crashes while it is stopped changes nothing, and is no second restart")
    void crashesAtTheEnd(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        var spec = spec(
                crew.worker("a").spec(),
                crew.worker("b").crashingAtTheEnd().spec(),
                crew.worker("c").spec());
        lab.play(() -> {
            crew.supervise(spec.with(new Intensity(1, Duration.ofHours(1))));
            crew.skipNews();
            crew.crash("a");
            Lab.settle();
            Expect.that("what happened", crew.news())
                    .is(inTurn(
                            List.of("a terminates: crash", "c terminates: shutdown", "b terminates: shutdown"),
                            Crew.each(IDS, "starts")));
        });
    }

    @Simulated(tries = 40)
    @Label("One that does not trap exits ends without a word, and is started again like the others")
    void plainOnes(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            crew.supervise(
                    spec(crew.worker("plain").plain().spec(), crew.worker("b").spec()));
            Pid plain = crew.pid("plain");
            crew.skipNews();
            crew.crash("b");
            Expect.that("what happened", crew.news()).is(List.of("b terminates: crash", "plain starts", "b starts"));
            Expect.that("the reason plain ended with", lab.reasonOf(plain)).is(ExitReason.SHUTDOWN);
        });
    }

    @Simulated(tries = 60)
    @Label("When all has settled, the supervisor is linked to the children that run, and its mailbox is empty")
    void leavesNothingBehind(@ForAll Simulation sim) {
        var lab = new Lab(sim);
        var crew = new Crew(sim, lab);
        lab.play(() -> {
            Pid supervisor = crew.supervise(spec(crew.specs("a", "b", "c").toArray(ChildSpec[]::new)));
            crew.crash("c", "a");
            var info = lab.node().info(supervisor).orElseThrow();
            Expect.that("how many it is linked to", info.links().size()).is(3);
            Expect.that("who it is linked to", info.links())
                    .contains(crew.pids("a", "b", "c").toArray());
            Expect.that("messages in its mailbox", info.mailboxLength()).is(0);
        });
    }
}
